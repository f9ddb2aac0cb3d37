import { WHOLE_ZOOM } from '../drawing/detail.ts';
import type { Size } from '../drawing/framing.ts';
import { MOST_AT_ONCE } from '../drawing/level.ts';
import { type BandContent, type BandShape, type LabelSide, placeContents } from '../layout.ts';

/** A shape that bands may have, with the size of the whole map in it, in map units. */
export interface Candidate extends BandShape, Size {}

/** Width of the map's region below which labels stand above the cards, in CSS pixels. */
export const NARROW_MAP = 760;
/** Most columns that a map gets, in the widest windows. */
const MOST_COLUMNS = 24;
/** Largest zoom of a map that fits its window, and of one that scrolls. */
export const MOST_ZOOM = { fitting: 1.5, scrolling: 1.1 } as const;

/** All shapes that bands may have, by the side of their labels. Each has more columns and a lower map than the last. */
export type Candidates = Readonly<Record<LabelSide, readonly Candidate[]>>;

/** Returns the shapes that are worth having: those in which another column makes the map lower. */
export function candidatesOf(contents: readonly BandContent[]): Candidates {
  const most = Math.min(MOST_COLUMNS, Math.max(1, ...contents.map(({ ids }) => ids.length)));
  const all = (labels: LabelSide) => {
    const kept: Candidate[] = [];
    for (let columns = 1; columns <= most; columns++) {
      const { width, height } = placeContents(contents, { columns, labels });
      const last = kept.at(-1);
      if (!last || height < last.height) kept.push({ columns, labels, width, height });
    }
    return kept;
  };
  return { left: all('left'), above: all('above') };
}

/**
 * Chooses the shape of the bands for a window. Names are whole and at a readable size in each. Of the shapes in which
 * the whole map fits, it is the one in which the map is largest; if there is none, the map scrolls and has as many
 * columns as the width allows.
 */
export function shapeFor(candidates: Candidates, window: Size): Candidate | null {
  return bestFor(candidates[window.width < NARROW_MAP ? 'above' : 'left'], window);
}

/** Chooses among any shapes of a map as `shapeFor` does. Each has to be wider than the last. Null if there are none. */
export function bestFor<T extends Size>(list: readonly T[], window: Size): T | null {
  let [best, largest] = [list[0] ?? null, WHOLE_ZOOM];
  for (const candidate of list) {
    const zoom = fitZoom(candidate, window);
    if (zoom >= largest) [best, largest] = [candidate, zoom + 1e-6];
    else if (largest === WHOLE_ZOOM && candidate.width * WHOLE_ZOOM <= window.width) best = candidate;
  }
  return best;
}

/** Returns the zoom at which a whole map fits a window. */
export function fitZoom(map: Size, window: Size): number {
  return Math.min(window.width / map.width, window.height / map.height);
}

/**
 * Returns the zoom of a map that the reader has not changed: the one at which it fits, if names can then be read; for
 * maps of at most some hundred cards otherwise the one at which its width fits, within bounds.
 *
 * @param count The number of cards.
 */
export function restZoom(map: Size, count: number, window: Size): number {
  const fit = fitZoom(map, window);
  if (fit >= WHOLE_ZOOM || count > MOST_AT_ONCE) return Math.max(0.001, Math.min(fit, MOST_ZOOM.fitting));
  return Math.min(Math.max(window.width / map.width, WHOLE_ZOOM), MOST_ZOOM.scrolling);
}
