import type { Language } from '../language/language.ts';
import { neighbourLookup } from '../language/link.ts';
import { type Rect, around, clamp } from './geometry.ts';
import { type MapLayout, cardLookup, cardRect } from './layout.ts';

const MARGIN = 20;

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
export interface View extends Rect {
  readonly keepTo: 'top' | 'middle' | 'bottom';
}

/** Shows a part of the map whole, as large as the window allows, centred from left to right. */
export function frame(view: View, window: Size): Framing {
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
export function wholeMap(layout: MapLayout): View {
  return { x: 0, y: 0, width: layout.width, height: layout.height, keepTo: 'middle' };
}

/** A neighbourhood is never shown larger than if it had this size, so that names keep a natural size. */
const LEAST = { width: 640, height: 460 };
/** The labels of the bands are shown with a neighbourhood where both together are no wider than this. */
const WIDEST_WITH_LABELS = 780;

/** A pattern and its neighbours; null for an unknown id. */
export function neighbourhood(layout: MapLayout, links: Language['links'], id: number): View | null {
  const { larger, smaller } = neighbourLookup(links)(id);
  return viewOf(layout, [id, ...larger, ...smaller]);
}

/** Some patterns; null where none of them has a card. */
export function viewOf(layout: MapLayout, ids: Iterable<number>): View | null {
  const cards = cardLookup(layout);
  const rect = around(
    [...ids].flatMap((wanted) => {
      const card = cards.get(wanted);
      return card ? [cardRect(card)] : [];
    }),
  );
  if (!rect) return null;
  const right = rect.x + rect.width + MARGIN;
  const x = right <= WIDEST_WITH_LABELS ? 0 : rect.x - MARGIN;
  const width = Math.max(right - x, LEAST.width);
  const height = Math.max(rect.height + 2 * MARGIN, LEAST.height);
  const y = rect.y + rect.height / 2 - height / 2;
  return {
    x: x === 0 ? 0 : clamp(x - (width - (right - x)) / 2, 0, Math.max(0, layout.width - width)),
    y: clamp(y, 0, Math.max(0, layout.height - height)),
    width,
    height,
    keepTo: y <= layout.height * 0.12 ? 'top' : y + height >= layout.height * 0.88 ? 'bottom' : 'middle',
  };
}

/** Whether a rectangle of the map is wholly in sight. */
export function inSight(rect: Rect, { zoom, pan }: Framing, window: Size): boolean {
  return (
    rect.x * zoom + pan.x >= -1 &&
    rect.y * zoom + pan.y >= -1 &&
    (rect.x + rect.width) * zoom + pan.x <= window.width + 1 &&
    (rect.y + rect.height) * zoom + pan.y <= window.height + 1
  );
}
