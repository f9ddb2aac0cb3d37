import { type Point, type Rect, clamp, inWindow } from '../geometry.ts';
import type { MapLayout } from '../layout.ts';

/** How the map is placed behind its window: a map point `p` appears at `p * zoom + pan`, in CSS pixels. */
export interface Framing {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

export interface Size {
  readonly width: number;
  readonly height: number;
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

/**
 * Places a map of a size at a zoom so that a point of it is in the middle of the window, as far as the map's edges
 * allow: where the map is larger than the window, nothing beyond its edges is shown; where it is smaller, it stands in
 * the middle, or at the top.
 */
export function placed(
  map: Size,
  zoom: number,
  { x, y }: Point,
  window: Size,
  keepTo: 'top' | 'middle',
): Framing {
  return bounded(
    map,
    { zoom, pan: { x: window.width / 2 - x * zoom, y: window.height / 2 - y * zoom } },
    window,
    keepTo,
  );
}

/** Moves a map just far enough that no empty space is shown beyond its edges. */
export function bounded(map: Size, { zoom, pan }: Framing, window: Size, keepTo: 'top' | 'middle'): Framing {
  const along = (start: number, length: number, room: number, spare: number) =>
    length <= room ? (room - length) * spare : clamp(start, room - length, 0);
  return {
    zoom,
    pan: {
      x: along(pan.x, map.width * zoom, window.width, 0.5),
      y: along(pan.y, map.height * zoom, window.height, keepTo === 'top' ? 0 : 0.5),
    },
  };
}

/** Whether a rectangle of the map is entirely in sight. */
export function inSight(rect: Rect, framing: Framing, window: Size): boolean {
  const { x, y, width, height } = inWindow(rect, framing);
  return x >= -1 && y >= -1 && x + width <= window.width + 1 && y + height <= window.height + 1;
}
