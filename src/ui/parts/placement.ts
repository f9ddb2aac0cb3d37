import { type Point, type Rect, clamp, overlap } from '../../map/geometry.ts';
import type { Size } from '../../map/drawing/framing.ts';

export type BoxSide = 'below' | 'above' | 'right' | 'left';

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
 *
 * @param avoid What it covers only if there is no other place, in CSS pixels of the window. If it would cover some on each
 * side, it takes the free place that is nearest to the anchor, or else the place where it covers least.
 */
export function placeBeside(
  anchor: Rect,
  size: Size,
  window: Size,
  sides: readonly BoxSide[],
  avoid: readonly Rect[] = [],
): Placement {
  const left = clamp(anchor.x, 0, window.width);
  const right = clamp(anchor.x + anchor.width, 0, window.width);
  const top = clamp(anchor.y, 0, window.height);
  const bottom = clamp(anchor.y + anchor.height, 0, window.height);
  const most: Size = { width: window.width - 2 * MARGIN, height: window.height - 2 * MARGIN };
  const room: Readonly<Record<BoxSide, Size>> = {
    below: { width: most.width, height: window.height - bottom - GAP - MARGIN },
    above: { width: most.width, height: top - GAP - MARGIN },
    right: { width: window.width - right - GAP - MARGIN, height: most.height },
    left: { width: left - GAP - MARGIN, height: most.height },
  };
  const fits = (side: BoxSide) => size.width <= room[side].width && size.height <= room[side].height;
  const fitting = sides.filter(fits);
  if (avoid.length > 0 && fitting.length > 0) {
    const place = clearPlace(anchor, size, window, avoid, fitting);
    if (place) return { left: place.x, top: place.y, maxWidth: most.width, maxHeight: most.height };
  }
  const side = fitting[0] ?? (room.below.height >= room.above.height ? 'below' : 'above');
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

/** Distance between the places that are tried, in CSS pixels. */
const STEP = 24;

/** Finds the place that covers least of what is to be avoided; of several, the nearest to the anchor. */
function clearPlace(
  anchor: Rect,
  { width, height }: Size,
  window: Size,
  avoid: readonly Rect[],
  sides: readonly BoxSide[],
): Point | null {
  const last = { x: window.width - MARGIN - width, y: window.height - MARGIN - height };
  const right = anchor.x + anchor.width + GAP;
  const bottom = anchor.y + anchor.height + GAP;
  const starts: Readonly<Record<BoxSide, Point>> = {
    right: { x: right, y: anchor.y - GAP },
    left: { x: anchor.x - GAP - width, y: anchor.y - GAP },
    below: { x: anchor.x, y: bottom },
    above: { x: anchor.x, y: anchor.y - GAP - height },
  };
  const steps = (from: number, to: number) =>
    Array.from({ length: Math.max(0, Math.floor((to - from) / STEP)) + 1 }, (_, step) => from + step * STEP);
  const columns = [...sides.map((side) => starts[side].x), ...steps(MARGIN, last.x), last.x];
  const rows = [...sides.map((side) => starts[side].y), ...steps(MARGIN, last.y), last.y];
  const own = {
    x: anchor.x - GAP,
    y: anchor.y - GAP,
    width: anchor.width + 2 * GAP,
    height: anchor.height + 2 * GAP,
  };
  let best: { readonly place: Point; readonly covered: number; readonly far: number } | null = null;
  for (const x of columns.map((value) => clamp(value, MARGIN, last.x)))
    for (const y of rows.map((value) => clamp(value, MARGIN, last.y))) {
      const rect = { x, y, width, height };
      if (overlap(rect, own)) continue;
      const covered = avoid.reduce((sum, other) => sum + shared(rect, other), 0);
      const far = Math.hypot(gap(x, width, anchor.x, anchor.width), gap(y, height, anchor.y, anchor.height));
      if (!best || covered < best.covered || (covered === best.covered && far < best.far))
        best = { place: { x, y }, covered, far };
    }
  return best?.place ?? null;
}

/** Returns the area that two rectangles share. */
function shared(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Returns the distance between two intervals; 0 if they overlap. */
function gap(start: number, length: number, other: number, otherLength: number): number {
  return Math.max(0, other - (start + length), start - (other + otherLength));
}
