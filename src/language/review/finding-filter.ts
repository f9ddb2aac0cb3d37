import type { Severity } from '../diagnostic.ts';

/** Which findings of the review are shown. */
export interface FindingFilter {
  /** Findings of any of these severities; empty for all. */
  readonly severities: readonly Severity[];
  /** The id of a rule, or null for all. */
  readonly rule: string | null;
  /** Words that message, hint, file and rule must contain together, in any case; empty for all. */
  readonly text: string;
}

export const ALL_FINDINGS: FindingFilter = { severities: [], rule: null, text: '' };

/** The severities, most serious first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
