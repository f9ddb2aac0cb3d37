import { type Rect, clamp } from '../geometry.ts';
import { LABEL_STRIP, type MapLayout, cardLookup, cardRect } from '../layout.ts';
import { MOST_ZOOM, fitZoom, restZoom } from '../bands/window-shape.ts';
import { WHOLE_ZOOM } from './detail.ts';
import { type Framing, type Size, bounded, inSight, placed } from './framing.ts';

/** Space between a card that is brought into sight and the window's edge, in map units. */
const MARGIN = 12;
/** Steps of the window's height at which another part of the map is chosen, in CSS pixels. */
const STEP = 100;

/** Where a map stands that is lower than its window: bands at the top, like a text, other maps in the middle. */
export function keepTo({ bands }: MapLayout): 'top' | 'middle' {
  return bands.length > 0 ? 'top' : 'middle';
}

/** Returns the zoom of a map that the reader has not zoomed. */
export function zoomAtRest(layout: MapLayout, window: Size): number {
  return restZoom(layout, layout.cards.length - (layout.folded?.size ?? 0), window);
}

/** Shows a map from its top: the whole of it, or its width. */
export function restFraming(layout: MapLayout, window: Size): Framing {
  return placed(layout, zoomAtRest(layout, window), { x: layout.width / 2, y: 0 }, window, keepTo(layout));
}

/** Scrolls a map down or up to the first of some cards, below the label of its band, unless one of them is in sight. */
export function withOneOf(
  ids: ReadonlySet<number>,
  layout: MapLayout,
  framing: Framing,
  window: Size,
): Framing {
  const cards = layout.cards.filter(({ id }) => ids.has(id) && !layout.folded?.has(id));
  const [first] = cards.toSorted((a, b) => a.y - b.y || a.x - b.x);
  if (!first || cards.some((card) => inSight(cardRect(card), framing, window))) return framing;
  const top = cardRect(first).y - LABEL_STRIP - MARGIN;
  return placed(
    layout,
    framing.zoom,
    { x: first.x, y: top + window.height / 2 / framing.zoom },
    window,
    keepTo(layout),
  );
}

/**
 * Shows an open pattern with as many of the other lit patterns as possible, at a size at which names can be read; at
 * rest if the pattern has no place.
 */
export function openedFraming(layout: MapLayout, open: number, lit: Iterable<number>, window: Size): Framing {
  const card = cardLookup(layout).get(open);
  if (!card) return restFraming(layout, window);
  const zoom = Math.max(zoomAtRest(layout, window), WHOLE_ZOOM);
  const y = middleFor(layout, open, lit, window.height);
  return placed(layout, zoom, { x: card.x, y }, window, keepTo(layout));
}

/**
 * Returns the height on the map that should be in the middle of a window around an open pattern, in whole map units. It
 * changes with the window's height in steps and is right for every zoom of a map that scrolls, so that few short values
 * serve all windows.
 *
 * @param room The height of the window, in CSS pixels.
 */
export function middleFor(layout: MapLayout, open: number, lit: Iterable<number>, room: number): number {
  const cards = cardLookup(layout);
  const rectOf = (id: number) => {
    const card = cards.get(id);
    return card ? [cardRect(card)] : [];
  };
  const [own] = rectOf(open);
  if (!own) return 0;
  const height = Math.max(own.height + 2 * MARGIN, (Math.floor(room / STEP) * STEP) / MOST_ZOOM.scrolling);
  const centred = own.y + own.height / 2 - height / 2;
  const [least, most] = [own.y + own.height + MARGIN - height, own.y - MARGIN];
  const others = [...lit].flatMap(rectOf);
  const seen = (top: number) => others.filter((rect) => isWithin(rect, top, height)).length;
  const tops = others.flatMap((rect) => [rect.y - MARGIN, rect.y + rect.height + MARGIN - height]);
  let best = clamp(centred, Math.min(0, most), most);
  let count = seen(best);
  for (const top of tops) {
    if (top < least || top > most) continue;
    const next = seen(top);
    const isNearer = Math.abs(top - centred) < Math.abs(best - centred);
    if (next > count || (next === count && isNearer)) [best, count] = [top, next];
  }
  return Math.round(best + height / 2);
}

function isWithin(rect: Rect, top: number, height: number): boolean {
  return rect.y >= top && rect.y + rect.height <= top + height;
}

/**
 * Places a map at a zoom so that a card stays at the height of the window where it, or its place in another layout,
 * was.
 *
 * @param from The card's middle before, in CSS pixels of the window.
 */
export function anchoredFraming(
  layout: MapLayout,
  id: number | null,
  from: { readonly y: number },
  zoom: number,
  window: Size,
): Framing {
  const card = id === null ? undefined : cardLookup(layout).get(id);
  if (!card) return placed(layout, zoom, { x: layout.width / 2, y: 0 }, window, keepTo(layout));
  const pan = { x: window.width / 2 - card.x * zoom, y: from.y - card.y * zoom };
  return bounded(layout, { zoom, pan }, window, keepTo(layout));
}

/** Returns the smallest and the largest zoom that a reader can reach. The smallest shows the whole map. */
export function zoomRange(layout: MapLayout, window: Size): { least: number; most: number } {
  return { least: Math.min(0.5, fitZoom(layout, window)) * 0.8, most: 4 };
}
