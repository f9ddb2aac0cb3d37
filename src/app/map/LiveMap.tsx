import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { GraphViewProps } from '../../graph/GraphView.tsx';
import { type News, newsMarks } from '../../language/diff/news.ts';
import { isLarge } from '../../map/drawing/level.ts';
import {
  languageOf,
  layoutOf,
  mineOnMap,
  newsAddress,
  passingOf,
  shownPattern,
} from '../../store/selectors.ts';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';
import { createPart, usePart } from '../../ui/parts/part.ts';
import { openPattern } from '../open-and-close.ts';
import { mapMarksOf } from '../authoring/findings.ts';
import { loadNamesFace, namesFace } from '../typeface.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useBody, useText } from '../use-text.ts';
import { needsLateMap, useLateMap } from './late-map.ts';
import { useMapPlace } from './map-place.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useLoadedLayout } from './use-loaded-layout.ts';
import { useShownTheme } from './use-shown-theme.ts';

/** The live map's component, once it and the typeface for names are loaded. */
const GraphView = lazyPart<GraphViewProps>({
  what: 'The map',
  load: async () => (await Promise.all([import('../../graph/GraphView.tsx'), namesReady()]))[0].GraphView,
});

const PRINTED = createPart(async () => (await import('../../graph/PrintedMap.tsx')).PrintedMap);

/** Time from the complete first view until the drawing for paper is loaded, in milliseconds. */
const PRINTED_REST = 3000;

const BACKDROP = createPart(async () => (await import('../../graph/backdrop.ts')).createBackdrop);

/** Waits, for a limited time, until the map's typeface is loaded. The map is then drawn with a fallback. */
async function namesReady(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 3000));
  await Promise.race([loadNamesFace(), patience]);
}

interface Props {
  /** Whether the map has been drawn. */
  readonly isLive: boolean;
  /** Called once, when the map has been drawn. */
  readonly onLive: () => void;
  /** Called with true once the map can be printed. */
  readonly onPrintable: (isPrintable: boolean) => void;
}

/** The live map, with what the reader sees of it. */
export function LiveMap({ isLive, onLive, onPrintable }: Props) {
  const reader = useReader();
  const { controls, rest } = useMapPlace();
  const resting = useSyncExternalStore(rest.subscribe, rest.current, rest.current);
  const pattern = useReading(shownPattern);
  const text = useBody(pattern, false);
  const loaded = useLoadedLayout();
  const isSettled = useReading((state) => state.isSettled);
  const printed = usePart(PRINTED, false);
  useEffect(() => {
    if (!isSettled) return undefined;
    const timer = setTimeout(() => PRINTED.load(), PRINTED_REST);
    return () => clearTimeout(timer);
  }, [isSettled]);
  const isPrintable = printed.state === 'loaded';
  useEffect(() => onPrintable(isPrintable), [isPrintable, onPrintable]);
  const language = useReading(languageOf);
  const backdrop = usePart(BACKDROP, isLarge(language));
  // The text of an opened pattern is shown first. The map is laid out anew and lights up after it.
  const isRead = pattern?.status !== 'written' || text.state !== 'loading';
  const open = useReading(({ view }) => view.open);
  const wanted = useReading(layoutOf);
  const size = useReading(({ mapSize }) => mapSize);
  // They change together: opening a pattern leaves the map less room. The first frame is for the window as it is.
  const placed = useMemo(() => ({ open, layout: wanted, size }), [open, wanted, size]);
  const shown = useAfterPaint(placed, isRead, isLive);
  const arrangement = useReading(({ view }) => view.arrangement);
  const depth = useReading(({ view }) => view.depth);
  const lens = useReading(({ view }) => view.lens);
  const path = useReading(({ view }) => view.path);
  const needsLate = useReading(needsLateMap);
  const late = useLateMap();
  const hide = useReading(({ view }) => view.hide);
  const pointed = useReading((state) => state.pointed);
  const hovered = useReading((state) => state.hovered);
  const passing = useReading(passingOf);
  const found = useReading((state) => state.found);
  const mine = useReading(mineOnMap);
  const findings = useReading(mapMarksOf);
  const news = useText<News>(useReading((state) => newsAddress(state, reader.base)));
  const marks = news.state === 'loaded' ? newsMarks(news.value.diff) : findings;
  const theme = useShownTheme();
  const hasTypeface = useSyncExternalStore(namesFace.subscribe, namesFace.isDrawn, namesFace.isDrawn);
  const openCard = useCallback((id: number) => openPattern(reader, id), [reader]);
  // The first frame of a large language has its picture, and that of a sent view what the view needs.
  if (isLarge(language) && backdrop.state === 'waiting' && !isSettled) return null;
  if (needsLate && late.state === 'waiting' && !isSettled && !isLive) return null;
  return (
    <GraphView
      language={language}
      layout={shown.layout}
      window={shown.size}
      loaded={loaded.state === 'loaded' ? loaded.value : null}
      arrangement={arrangement}
      depth={depth}
      lens={lens}
      path={path}
      pointed={pointed}
      hovered={hovered}
      open={shown.open}
      passing={passing}
      hide={hide}
      found={found}
      mine={mine}
      theme={theme}
      hasTypeface={hasTypeface}
      marks={marks}
      createBackdrop={isLarge(language) && backdrop.state === 'loaded' ? backdrop.value : null}
      late={late.state === 'loaded' ? late.value : null}
      Printed={printed.state === 'loaded' ? printed.value : null}
      resting={resting}
      onHover={reader.hovering.move}
      onDrop={reader.hovering.drop}
      onRest={rest.rest}
      onOpen={openCard}
      controls={controls}
      onLive={onLive}
    />
  );
}
