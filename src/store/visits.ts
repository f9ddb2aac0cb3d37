import { NO_TRAIL, type Trail, goAlong, retrace, visit } from '../language/trail.ts';

/** The patterns opened since the page was loaded, and the steps of the history at which this happened. */
export interface Visits {
  readonly trail: Trail;
  /** The step at the last change (`Navigation.entry`). */
  readonly entry: number;
  /** The newest step at which a pattern was opened. */
  readonly newest: number;
}

export const NO_VISITS: Visits = { trail: NO_TRAIL, entry: 0, newest: 0 };

/**
 * Records that a pattern is open at a step of the history. Back and Forward move along the trail; every other opening
 * extends it.
 */
export function visited(
  { trail, entry: before, newest }: Visits,
  open: number | null,
  entry: number,
): Visits {
  const isReturn = entry !== before && entry <= newest;
  const next =
    open === null ? trail : isReturn ? retrace(trail, open, entry < before ? -1 : 1) : visit(trail, open);
  return { trail: next, entry, newest: Math.max(newest, entry) };
}

/** Records that the reader is about to open a pattern some steps along the trail. Negative steps go back. */
export function stepped(visits: Visits, steps: number): Visits {
  return { ...visits, trail: goAlong(visits.trail, steps) };
}
