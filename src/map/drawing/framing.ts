import { type Point, type Rect, clamp, inWindow } from '../geometry.ts';

/** How the map is placed behind its window: a map point `p` appears at `p * zoom + pan`, in CSS pixels. */
export interface Framing {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

export interface Size {
  readonly width: number;
  readonly height: number;
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
