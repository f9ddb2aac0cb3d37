import { type Rect, clamp } from '../../map/geometry.ts';
import type { Size } from '../../map/drawing/framing.ts';

export type Side = 'below' | 'above' | 'right' | 'left';

/** The place of something that pops up, and its largest size there, in CSS pixels of the window. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/** Distance of what pops up from its anchor and from the window's edges, in CSS pixels. */
const GAP = 8;
const MARGIN = 8;

/**
 * Finds a place beside an anchor, within the window and never over the anchor: on the first side with enough room,
 * otherwise above or below, wherever there is more room, and then no larger than that room.
 */
export function placeBeside(anchor: Rect, size: Size, window: Size, sides: readonly Side[]): Placement {
  const left = clamp(anchor.x, 0, window.width);
  const right = clamp(anchor.x + anchor.width, 0, window.width);
  const top = clamp(anchor.y, 0, window.height);
  const bottom = clamp(anchor.y + anchor.height, 0, window.height);
  const most: Size = { width: window.width - 2 * MARGIN, height: window.height - 2 * MARGIN };
  const room: Readonly<Record<Side, Size>> = {
    below: { width: most.width, height: window.height - bottom - GAP - MARGIN },
    above: { width: most.width, height: top - GAP - MARGIN },
    right: { width: window.width - right - GAP - MARGIN, height: most.height },
    left: { width: left - GAP - MARGIN, height: most.height },
  };
  const fits = (side: Side) => size.width <= room[side].width && size.height <= room[side].height;
  const side = sides.find(fits) ?? (room.below.height >= room.above.height ? 'below' : 'above');
  const width = Math.min(size.width, Math.max(0, room[side].width));
  const height = Math.min(size.height, Math.max(0, room[side].height));
  const along = {
    x: clamp(left, MARGIN, Math.max(MARGIN, window.width - MARGIN - width)),
    y: clamp(top - GAP, MARGIN, Math.max(MARGIN, window.height - MARGIN - height)),
  };
  const limits = { maxWidth: Math.max(0, room[side].width), maxHeight: Math.max(0, room[side].height) };
  switch (side) {
    case 'below':
      return { left: along.x, top: bottom + GAP, ...limits };
    case 'above':
      return { left: along.x, top: top - GAP - height, ...limits };
    case 'right':
      return { left: right + GAP, top: along.y, ...limits };
    case 'left':
      return { left: left - GAP - width, top: along.y, ...limits };
  }
}
