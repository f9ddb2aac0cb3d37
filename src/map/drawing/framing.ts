import type { Language } from '../../language/language.ts';
import { neighbourLookup } from '../../language/link.ts';
import { type Rect, around, clamp, inWindow } from '../geometry.ts';
import { type MapLayout, cardLookup, cardRect } from '../layout.ts';

/** Around what is shown, above and below; beside it, where room is short, less. */
const MARGIN = 20;
const SIDE = 8;
/** More above, where the labels of bands are out of sight: those at the window's edge stand over the rows of cards. */
const LABEL_MARGIN = 42;

/** How the map lies behind its window: a map point `p` is seen at `p * zoom + pan`, in CSS pixels. */
export interface Framing {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The smallest and the largest zoom that a reader can reach on a map of this size. */
export function zoomRange(layout: MapLayout, window: Size): { least: number; most: number } {
  return { least: Math.min(0.5, frame(wholeMap(layout), window).zoom) * 0.8, most: 4 };
}

/** A part of the map to be shown, and to which edge of the window it keeps where the window is taller than the part. */
export interface MapView extends Rect {
  readonly keepTo: 'top' | 'middle' | 'bottom';
}

/** Shows a part of the map whole, as large as the window allows, centred from left to right. */
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

/** The part of a window of 1440 by 900 that the map has beside the outline and an open pattern. */
export const REFERENCE_BESIDE_PANEL: Size = { width: 704, height: 842 };

/** The whole map. */
export function wholeMap(layout: MapLayout): MapView {
  return { x: 0, y: 0, width: layout.width, height: layout.height, keepTo: 'middle' };
}

/** A neighbourhood is never shown larger than if it had this size, so that names keep a natural size. */
const LEAST = { width: 640, height: 460 };
/** The labels of the bands are shown with a neighbourhood where both together are no wider than this. */
const WIDEST_WITH_LABELS = 780;

/** A pattern and its neighbours; null for an unknown id. */
export function neighbourhood(layout: MapLayout, links: Language['links'], id: number): MapView | null {
  const { larger, smaller } = neighbourLookup(links)(id);
  return viewOf(layout, [id, ...larger, ...smaller]);
}

/** Some patterns; null where none of them has a card. */
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
 * What is near a pattern, of a view that is too large to be read in a window: as much as there is room for at a zoom, with
 * the pattern as near to the middle as the view lets it be.
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

/** Whether a rectangle of the map is wholly in sight. */
export function inSight(rect: Rect, framing: Framing, window: Size): boolean {
  const { x, y, width, height } = inWindow(rect, framing);
  return x >= -1 && y >= -1 && x + width <= window.width + 1 && y + height <= window.height + 1;
}
