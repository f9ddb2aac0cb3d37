import { NO_TRAIL, type Trail, goAlong, retrace, visit } from '../language/trail.ts';

/** The patterns opened since the page was loaded, and where in the history that was. */
export interface Visits {
  readonly trail: Trail;
  /** The step of the history at the last opening (`Navigation.entry`). */
  readonly entry: number;
  /** The newest step at which a pattern was opened. */
  readonly newest: number;
}

export const NO_VISITS: Visits = { trail: NO_TRAIL, entry: 0, newest: 0 };

/** A pattern is open at a step of the history: Back and Forward go along the trail, every other opening adds to it. */
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

/** The reader is about to open what lies some steps on along the trail, or, less than 0, back. */
export function stepped(visits: Visits, steps: number): Visits {
  return { ...visits, trail: goAlong(visits.trail, steps) };
}
