import type { Rect } from '../geometry.ts';
import type { MapLayout } from '../layout.ts';
import type { Framing, Size } from './framing.ts';

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
