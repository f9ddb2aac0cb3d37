import type { Language } from '../../language/language.ts';
import { linkedWith } from '../../language/link.ts';
import { type Rect, around, clamp, inWindow } from '../geometry.ts';
import { type MapLayout, cardLookup, cardRect } from '../layout.ts';

/** Margins above and below what is shown and, where space is scarce, beside it, in map units. */
const MARGIN = 20;
const SIDE = 8;
/**
 * Margin above if the bands' own labels are out of sight, in map units. Labels at the window's edge stand over the rows
 * of cards.
 */
const LABEL_MARGIN = 42;

/** How the map is placed behind its window: a map point `p` appears at `p * zoom + pan`, in CSS pixels. */
export interface Framing {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Returns the smallest and the largest zoom that a reader can reach on a map of this size. */
export function zoomRange(layout: MapLayout, window: Size): { least: number; most: number } {
  return { least: Math.min(0.5, frame(wholeMap(layout), window).zoom) * 0.8, most: 4 };
}

/** A part of the map to show, in map units. `keepTo` says where it is placed if the window is taller than the part. */
export interface MapView extends Rect {
  readonly keepTo: 'top' | 'middle' | 'bottom';
}

/** Shows a whole part of the map, as large as the window allows, centred horizontally. */
export function frame(view: MapView, window: Size): Framing {
  const zoom = Math.max(0.001, Math.min(window.width / view.width, window.height / view.height));
  const spare = window.height - view.height * zoom;
  const above = view.keepTo === 'top' ? 0 : view.keepTo === 'bottom' ? spare : spare / 2;
  return {
    zoom,
    pan: {
      x: (window.width - view.width * zoom) / 2 - view.x * zoom,
      y: above - view.y * zoom,
    },
  };
}

/** The map's size beside the outline and an open pattern in a window of 1440 × 900, in CSS pixels. */
export const REFERENCE_BESIDE_PANEL: Size = { width: 704, height: 842 };

/** Returns the whole map. */
export function wholeMap(layout: MapLayout): MapView {
  return { x: 0, y: 0, width: layout.width, height: layout.height, keepTo: 'middle' };
}

/** Smallest size as which a neighbourhood is framed, in map units, so that names are not enlarged unnaturally. */
const LEAST = { width: 640, height: 460 };
/**
 * Largest width of a neighbourhood together with the labels of the bands at which these labels are shown, in map units.
 */
const WIDEST_WITH_LABELS = 780;

/** Returns the part of the map with a pattern and its neighbours; null for an unknown id. */
export function neighbourhood(layout: MapLayout, links: Language['links'], id: number): MapView | null {
  return viewOf(layout, [id, ...linkedWith(links, id)]);
}

/** Returns the part of the map with some patterns; null if none of them has a card. */
export function viewOf(layout: MapLayout, ids: Iterable<number>): MapView | null {
  const cards = cardLookup(layout);
  const rect = around(
    [...ids].flatMap((wanted) => {
      const card = cards.get(wanted);
      return card ? [cardRect(card)] : [];
    }),
  );
  if (!rect) return null;
  const right = rect.x + rect.width + SIDE;
  const hasLabels = right <= WIDEST_WITH_LABELS;
  const above = hasLabels ? MARGIN : LABEL_MARGIN;
  const x = hasLabels ? 0 : rect.x - SIDE;
  const width = Math.max(right - x, LEAST.width);
  const height = Math.max(rect.height + above + MARGIN, LEAST.height);
  const y = rect.y - above - (height - rect.height - above - MARGIN) / 2;
  return {
    x: x === 0 ? 0 : clamp(x - (width - (right - x)) / 2, 0, Math.max(0, layout.width - width)),
    y: clamp(y, MARGIN - above, Math.max(MARGIN - above, layout.height - height)),
    width,
    height,
    keepTo: y <= layout.height * 0.12 ? 'top' : y + height >= layout.height * 0.88 ? 'bottom' : 'middle',
  };
}

/**
 * Returns the part of a view near a pattern, if the view is too large to be read in the window: as much as fits at a
 * zoom, with the pattern as close to the middle as the view allows.
 */
export function nearestPart(
  layout: MapLayout,
  view: MapView,
  id: number,
  window: Size,
  zoom: number,
): MapView {
  const card = cardLookup(layout).get(id);
  if (!card) return view;
  const part = (centre: number, start: number, length: number, seen: number) =>
    length <= seen ? start + (length - seen) / 2 : clamp(centre - seen / 2, start, start + length - seen);
  const width = window.width / zoom;
  const height = window.height / zoom;
  return {
    x: part(card.x, view.x, view.width, width),
    y: part(card.y, view.y, view.height, height),
    width,
    height,
    keepTo: 'middle',
  };
}

/** Whether a rectangle of the map is entirely in sight. */
export function inSight(rect: Rect, framing: Framing, window: Size): boolean {
  const { x, y, width, height } = inWindow(rect, framing);
  return x >= -1 && y >= -1 && x + width <= window.width + 1 && y + height <= window.height + 1;
}
