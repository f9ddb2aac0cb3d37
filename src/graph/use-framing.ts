import type { Core } from 'cytoscape';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { WHOLE_ZOOM } from '../map/drawing/detail.ts';
import { type Framing, type Size, inSight, placed } from '../map/drawing/framing.ts';
import {
  anchoredFraming,
  keepTo,
  openedFraming,
  restFraming,
  withOneOf,
  zoomAtRest,
  zoomRange,
} from '../map/drawing/window-framing.ts';
import { type MapLayout, cardLookup, cardRect } from '../map/layout.ts';
import { GLIDE, MOST_GLIDING } from './gliding.ts';
import { useScrolling } from './use-scrolling.ts';

/** What the map currently focuses on. */
export interface Focus {
  readonly open: number | null;
  /** The id of the arrangement. */
  readonly arrangement: string;
  /** Ids of the patterns that are lit while the pointer is nowhere, besides the open one. */
  readonly lit: ReadonlySet<number>;
  /** Ids of the patterns that pass the filters. With nothing open, one of them is in sight. */
  readonly passing: ReadonlySet<number>;
}

/** What the map showed when it was framed last. */
interface Shown {
  readonly core: Core;
  readonly focus: Focus;
  readonly layout: MapLayout;
  readonly window: Size | null;
}

function isSameView(a: Shown, b: Shown): boolean {
  const isSameFocus = (['open', 'arrangement', 'lit', 'passing'] as const).every(
    (key) => a.focus[key] === b.focus[key],
  );
  return isSameFocus && a.core === b.core && a.layout === b.layout && a.window === b.window;
}

interface FramingControls {
  /** Shows the whole map or, where names could not be read then, its width. */
  readonly fit: () => void;
  /** Call this when the reader moves the map. The map then stays where it is. */
  readonly hold: () => void;
}

/**
 * Keeps the important part of the map in sight: the map from its top, or from the first pattern that passes the filters,
 * or the open pattern and what is lit with it. When the layout or the window changes otherwise, what is in the middle
 * stays there.
 *
 * @param extent The element that is as large as the whole map; its parent scrolls.
 * @param window The size for which the layout was made. It changes with the layout, later than the element's own size.
 */
export function useFraming(
  core: Core | null,
  layout: MapLayout,
  extent: RefObject<HTMLElement | null>,
  window: Size | null,
  { open, arrangement, lit, passing }: Focus,
): FramingControls {
  const isZoomed = useRef(false);
  // Whether the map is no longer where it was put last.
  const isMoved = useRef(false);
  // The pattern that was open last, as long as the reader has not moved on.
  const last = useRef<number | null>(null);
  const shown = useRef<Shown | undefined>(undefined);
  // Whether the map has any size. What changes while it has none is followed when it is seen again.
  const [isSeen, setIsSeen] = useState(true);

  const hold = useCallback(() => {
    isZoomed.current = true;
    isMoved.current = true;
  }, []);
  const move = useCallback(() => {
    isMoved.current = true;
    if (shown.current?.focus.open === null) last.current = null;
  }, []);

  useLayoutEffect(() => {
    if (!core) return;
    const size = sizeOf(core);
    if (size.width === 0) return;
    const before = shown.current;
    shown.current = { core, focus: { open, arrangement, lit, passing }, layout, window };
    if (before && isSameView(before, shown.current)) return;
    const isOther = layout !== before?.layout;
    if (open !== null) last.current = open;
    if (isOther || before === undefined) setRange(core, layout);
    if (before === undefined) {
      const scrollTop = extent.current?.parentElement?.scrollTop ?? 0;
      isMoved.current = open === null && scrollTop > 0;
      setFraming(core, firstFraming(layout, { open, lit, passing }, size, scrollTop));
      return;
    }
    const wasOpen = before.focus.open;
    const resting = () => withOneOf(passing, layout, restFraming(layout, size), size);
    if (before.focus.arrangement !== arrangement) {
      isZoomed.current = false;
      isMoved.current = false;
      const framing = open === null ? resting() : openedFraming(layout, open, lit, size);
      moveTo(core, framing, GLIDE);
    } else if (open !== null && (open !== wasOpen || lit !== before.focus.lit)) {
      if (!isOther && isReadable(core, layout, [open, ...lit])) return;
      isMoved.current = false;
      isZoomed.current &&= !isOther && core.zoom() >= WHOLE_ZOOM;
      const framing = openedFraming(layout, open, lit, size);
      const kept = isZoomed.current ? keepZoom(core, layout, open) : framing;
      moveTo(core, kept, isOther ? GLIDE : MOVE);
    } else if (!isOther && open === null && wasOpen === null && passing !== before.focus.passing) {
      const from = isMoved.current ? framingOf(core) : restFraming(layout, size);
      moveTo(core, withOneOf(passing, layout, from, size), MOVE);
    } else if (!isMoved.current && (open !== null || wasOpen === null)) {
      const framing = open === null ? resting() : openedFraming(layout, open, lit, size);
      moveTo(core, framing, isOther ? GLIDE : 0);
    } else {
      isMoved.current = true;
      const zoom = isZoomed.current ? core.zoom() : restingZoom(layout, open, size);
      const anchor = anchorIn(core, before.layout, open ?? last.current);
      moveTo(core, anchoredFraming(layout, anchor.id, anchor, zoom, size), isOther ? GLIDE : 0);
    }
  }, [core, layout, extent, window, isSeen, open, arrangement, lit, passing]);

  useScrolling(core, layout, extent, move);

  useLayoutEffect(() => {
    const container = core?.container();
    const scroller = extent.current?.parentElement;
    if (!core || !container || !scroller) return;
    const observer = new ResizeObserver(() => {
      core.resize();
      setIsSeen(core.width() > 0);
      if (shown.current) setRange(core, shown.current.layout);
    });
    observer.observe(container);
    const turn = (event: WheelEvent) => {
      // The browser scrolls by itself. Cytoscape's own handler for the wheel is slow with most mice.
      event.stopPropagation();
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      hold();
      core.stop();
      const { left, top } = container.getBoundingClientRect();
      core.zoom({
        level: core.zoom() * 2 ** (-event.deltaY * stepOf(event)),
        renderedPosition: { x: event.clientX - left, y: event.clientY - top },
      });
    };
    // One finger scrolls as everywhere. Cytoscape, which listens on the window, would prevent it.
    const touch = (event: TouchEvent) => {
      if (event.touches.length === 1) event.stopPropagation();
    };
    scroller.addEventListener('wheel', turn, { capture: true, passive: false });
    container.addEventListener('touchmove', touch, { capture: true, passive: true });
    // Only the reader's gestures send these events; our own movements do not.
    core.on('pinchzoom', hold);
    core.on('dragpan', move);
    return () => {
      observer.disconnect();
      scroller.removeEventListener('wheel', turn, { capture: true });
      container.removeEventListener('touchmove', touch, { capture: true });
      core.off('pinchzoom', hold);
      core.off('dragpan', move);
    };
  }, [core, extent, hold, move]);

  const fit = useCallback(() => {
    if (!core) return;
    isZoomed.current = false;
    const size = sizeOf(core);
    const anchor = anchorIn(core, layout, null);
    moveTo(core, anchoredFraming(layout, anchor.id, anchor, zoomAtRest(layout, size), size), MOVE);
  }, [core, layout]);
  return { fit, hold };
}

function firstFraming(
  layout: MapLayout,
  { open, lit, passing }: Omit<Focus, 'arrangement'>,
  size: Size,
  scrollTop: number,
): Framing {
  if (open !== null) return openedFraming(layout, open, lit, size);
  // The reader may have scrolled the picture that was there before.
  const zoom = zoomAtRest(layout, size);
  const middle = { x: layout.width / 2, y: (scrollTop + size.height / 2) / zoom };
  const framing = placed(layout, zoom, middle, size, keepTo(layout));
  return scrollTop > 0 ? framing : withOneOf(passing, layout, framing, size);
}

function restingZoom(layout: MapLayout, open: number | null, size: Size): number {
  const zoom = zoomAtRest(layout, size);
  return open === null ? zoom : Math.max(zoom, WHOLE_ZOOM);
}

/** Shows a card in the middle of the window, at the zoom that the reader chose. */
function keepZoom(core: Core, layout: MapLayout, id: number): Framing {
  const card = cardLookup(layout).get(id);
  return placed(layout, core.zoom(), card ?? { x: 0, y: 0 }, sizeOf(core), keepTo(layout));
}

/** Returns a card that is in sight and where its middle is: a wanted one, or the one nearest to the window's middle. */
function anchorIn(core: Core, layout: MapLayout, wanted: number | null): { id: number | null; y: number } {
  const { width, height } = sizeOf(core);
  const { zoom, pan } = framingOf(core);
  const own = wanted === null ? undefined : cardLookup(layout).get(wanted);
  if (own && inSight(cardRect(own), { zoom, pan }, { width, height }))
    return { id: own.id, y: own.y * zoom + pan.y };
  const middle = { x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom };
  let best: { id: number | null; y: number } = { id: null, y: 0 };
  let least = Infinity;
  for (const card of layout.cards) {
    const distance = Math.hypot(card.x - middle.x, card.y - middle.y);
    if (distance >= least) continue;
    least = distance;
    best = { id: card.id, y: card.y * zoom + pan.y };
  }
  return best;
}

/** Whether some cards are all in sight, at a size at which names can be read. */
function isReadable(core: Core, layout: MapLayout, ids: readonly number[]): boolean {
  const cards = cardLookup(layout);
  return (
    core.zoom() >= WHOLE_ZOOM - 0.001 &&
    ids.every((id) => {
      const card = cards.get(id);
      return !card || inSight(cardRect(card), framingOf(core), sizeOf(core));
    })
  );
}

/**
 * Which part of a doubling one unit of a wheel's turn is. A line is larger than a pixel, and a pinch arrives as small
 * turns with Control.
 */
function stepOf({ deltaMode, deltaY }: WheelEvent): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return 0.06;
  return Math.abs(deltaY) < 50 ? 0.012 : 0.0025;
}

function sizeOf(core: Core): Size {
  return { width: core.width(), height: core.height() };
}

function framingOf(core: Core): Framing {
  return { zoom: core.zoom(), pan: core.pan() };
}

function setFraming(core: Core, { zoom, pan }: Framing): void {
  core.viewport({ zoom, pan: { ...pan } });
}

function setRange(core: Core, layout: MapLayout): void {
  const range = zoomRange(layout, sizeOf(core));
  core.minZoom(range.least);
  core.maxZoom(range.most);
}

/** Duration of a movement from one part of the map to another, in milliseconds. */
const MOVE = 280;

/** Moves the map to a framing, if it is not there: a movement to the same place would draw everything in each frame. */
function moveTo(core: Core, framing: Framing, duration: number): void {
  core.stop();
  if (isFramed(core, framing)) return;
  const isHeavy = core.edges().length > MOST_GLIDING;
  if (duration === 0 || isHeavy || matchMedia('(prefers-reduced-motion: reduce)').matches)
    setFraming(core, framing);
  else
    core.animate({ zoom: framing.zoom, pan: { ...framing.pan } }, { duration, easing: 'ease-in-out-cubic' });
}

/** Smallest difference between two places of the map that can be seen, in CSS pixels. */
const SEEN = 0.01;

function isFramed(core: Core, { zoom, pan }: Framing): boolean {
  const { x, y } = core.pan();
  return core.zoom() === zoom && Math.abs(pan.x - x) < SEEN && Math.abs(pan.y - y) < SEEN;
}
