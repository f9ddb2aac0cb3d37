import type { Severity } from '../diagnostic.ts';
import type { Finding } from './finding.ts';
import type { LookUp } from './look-up.ts';
import type { ReviewedLanguage } from './reviewed-language.ts';

/** A rule of the review. */
export interface Rule {
  /** It never changes, because settings and other tools refer to it. */
  readonly id: string;
  readonly severity: Severity;
  /** The condition that the rule reports, in a short sentence. */
  readonly when: string;
  /** Why this matters to readers or authors. */
  readonly why: string;
  /** How to fix it. */
  readonly mend: string;
  /**
   * Whether its findings are about the language as a whole. Their place is then only where it is seen first.
   */
  readonly isWhole?: true;
  /** Checks a language; null if loading the files reports this rule. */
  readonly check: ((reviewed: ReviewedLanguage, lookUp: LookUp) => Iterable<Finding>) | null;
}
