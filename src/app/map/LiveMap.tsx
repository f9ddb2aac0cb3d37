import { useCallback, useSyncExternalStore } from 'react';
import type { GraphViewProps } from '../../graph/GraphView.tsx';
import { isLarge } from '../../map/drawing/level.ts';
import { languageOf, layoutOf, passingOf, shownPattern, textAddress } from '../../store/selectors.ts';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';
import { createPart, usePart } from '../../ui/parts/part.ts';
import { openPattern } from '../open-and-close.ts';
import { marksOf } from '../authoring/findings.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useText } from '../use-text.ts';
import { useMapPlace } from './map-place.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useLoadedLayout } from './use-loaded-layout.ts';
import { useShownTheme } from './use-shown-theme.ts';

/** The live map's component, once it and the typeface for names are loaded. */
const GraphView = lazyPart<GraphViewProps>({
  what: 'The map',
  load: async () => (await Promise.all([import('../../graph/GraphView.tsx'), namesReady()]))[0].GraphView,
});

const EXTRAS = createPart(async () => (await import('../../graph/MapExtras.tsx')).MapExtras);

const BACKDROP = createPart(async () => (await import('../../graph/backdrop.ts')).createBackdrop);

/**
 * Waits, for a limited time, until the map's typeface is loaded: a canvas does not redraw by itself when a typeface
 * arrives.
 */
async function namesReady(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 3000));
  try {
    await Promise.race([document.fonts.load("12px 'Source Serif 4'"), patience]);
  } catch {
    // The map is then drawn with a fallback typeface.
  }
}

/** The live map, with what the reader sees of it. `onLive` is called once, when the map has been drawn. */
export function LiveMap({ onLive }: { readonly onLive: () => void }) {
  const reader = useReader();
  const { controls, rest } = useMapPlace();
  const resting = useSyncExternalStore(rest.subscribe, rest.current, rest.current);
  const pattern = useReading(shownPattern);
  const text = useText(textAddress(pattern, reader.base), false);
  const loaded = useLoadedLayout();
  const isSettled = useReading((state) => state.isSettled);
  const extras = usePart(EXTRAS, isSettled);
  const language = useReading(languageOf);
  const backdrop = usePart(BACKDROP, isLarge(language));
  // The text of an opened pattern is shown first, and the map lights up after it.
  const opened = useAfterPaint(
    useReading(({ view }) => view.open),
    pattern?.status !== 'written' || text.state !== 'loading',
  );
  const arrangement = useReading(({ view }) => view.arrangement);
  const depth = useReading(({ view }) => view.depth);
  const lens = useReading(({ view }) => view.lens);
  const path = useReading(({ view }) => view.path);
  const hide = useReading(({ view }) => view.hide);
  const layout = useReading(layoutOf);
  const pointed = useReading((state) => state.pointed);
  const passing = useReading(passingOf);
  const found = useReading((state) => state.found);
  const marks = useReading(marksOf);
  const theme = useShownTheme();
  const open = useCallback((id: number) => openPattern(reader, id), [reader]);
  // The first frame of a large language has its picture.
  if (isLarge(language) && backdrop.state === 'waiting' && !isSettled) return null;
  return (
    <GraphView
      language={language}
      layout={layout}
      loaded={loaded.state === 'loaded' ? loaded.value : null}
      arrangement={arrangement}
      depth={depth}
      lens={lens}
      path={path}
      pointed={pointed}
      open={opened}
      passing={passing}
      hide={hide}
      found={found}
      theme={theme}
      marks={marks}
      createBackdrop={isLarge(language) && backdrop.state === 'loaded' ? backdrop.value : null}
      Extras={extras.state === 'loaded' ? extras.value : null}
      resting={resting}
      onPoint={reader.point}
      onRest={rest.rest}
      onOpen={open}
      controls={controls}
      onLive={onLive}
    />
  );
}
