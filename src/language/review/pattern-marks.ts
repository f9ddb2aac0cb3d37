import type { Diagnostic } from '../diagnostic.ts';
import { byPattern, tally, tallyInWords } from './tally.ts';

/** What marks a pattern on the map and in the outline: the gravest that was found at it, where it is more than a note. */
export interface PatternMark {
  readonly severity: 'error' | 'warning';
  /** What was found, in words: `2 errors, 1 warning`. */
  readonly label: string;
}

/** The marks of patterns, by their ids. */
export function patternMarks(diagnostics: readonly Diagnostic[]): ReadonlyMap<number, PatternMark> {
  const marks = new Map<number, PatternMark>();
  for (const [id, findings] of byPattern(diagnostics)) {
    const counts = tally(findings);
    if (counts.error + counts.warning === 0) continue;
    marks.set(id, { severity: counts.error > 0 ? 'error' : 'warning', label: tallyInWords(counts) });
  }
  return marks;
}
