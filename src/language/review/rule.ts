import type { Severity } from '../diagnostic.ts';
import type { Finding } from './finding.ts';
import type { LookUp } from './look-up.ts';
import type { ReviewedLanguage } from './reviewed-language.ts';

/** A rule of the review. */
export interface Rule {
  /** Never changes: settings and other tools hold on to it. */
  readonly id: string;
  readonly severity: Severity;
  /** When it speaks, in a few words. */
  readonly when: string;
  /** Why it matters to readers or authors. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
  /** Looks at a language; null where loading the files tells it. */
  readonly check: ((reviewed: ReviewedLanguage, lookUp: LookUp) => Iterable<Finding>) | null;
}
