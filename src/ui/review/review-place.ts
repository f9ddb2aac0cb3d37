import type { Severity } from '../../language/diagnostic.ts';

/** The reader's place in the review, which is restored after a pattern was opened and closed. */
export interface ReviewPlace {
  /** The key of the finding that was followed last. */
  readonly key: string | null;
  /** Whether the list of a severity is unfolded; a severity that is missing here is as it was at first. */
  readonly unfolded: Readonly<Partial<Record<Severity, boolean>>>;
  /** The number of findings of a severity that are listed. */
  readonly listed: Readonly<Partial<Record<Severity, number>>>;
}

/** The place at which the review begins. */
export const REVIEW_START: ReviewPlace = { key: null, unfolded: {}, listed: {} };
