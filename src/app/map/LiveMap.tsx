import { useSyncExternalStore } from 'react';
import type { GraphViewProps } from '../../graph/GraphView.tsx';
import { languageOf, layoutOf, passingOf, shownPattern, textAddress } from '../../store/selectors.ts';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';
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
  // The text of an opened pattern is shown first. The map is laid out anew and lights up after it.
  const isRead = pattern?.status !== 'written' || text.state !== 'loading';
  const opened = useAfterPaint(
    useReading(({ view }) => view.open),
    isRead,
  );
  const layout = useAfterPaint(useReading(layoutOf), isRead);
  const size = useReading(({ mapSize }) => mapSize);
  return (
    <GraphView
      language={useReading(languageOf)}
      layout={layout}
      window={size}
      loaded={loaded.state === 'loaded' ? loaded.value : null}
      arrangement={useReading(({ view }) => view.arrangement)}
      depth={useReading(({ view }) => view.depth)}
      lens={useReading(({ view }) => view.lens)}
      path={useReading(({ view }) => view.path)}
      pointed={useReading(({ pointed }) => pointed)}
      hovered={useReading(({ hovered }) => hovered)}
      open={opened}
      passing={useReading(passingOf)}
      hide={useReading(({ view }) => view.hide)}
      found={useReading(({ found }) => found)}
      theme={useShownTheme()}
      marks={useReading(marksOf)}
      resting={resting}
      onHover={reader.hovering.move}
      onDrop={reader.hovering.drop}
      onRest={rest.rest}
      onOpen={(id) => openPattern(reader, id)}
      controls={controls}
      onLive={onLive}
    />
  );
}
