import type { Diagnostic } from '../diagnostic.ts';
import { byPattern, tally, tallyInWords } from './tally.ts';

/** The mark of a pattern on the map and in the outline: the most serious finding about it, unless that is a note. */
export interface PatternMark {
  readonly severity: 'error' | 'warning';
  /** The findings in words: `2 errors, 1 warning`. */
  readonly label: string;
}

/** Returns the marks of patterns, by pattern id. */
export function patternMarks(diagnostics: readonly Diagnostic[]): ReadonlyMap<number, PatternMark> {
  const marks = new Map<number, PatternMark>();
  for (const [id, findings] of byPattern(diagnostics)) {
    const counts = tally(findings);
    if (counts.error + counts.warning === 0) continue;
    marks.set(id, { severity: counts.error > 0 ? 'error' : 'warning', label: tallyInWords(counts) });
  }
  return marks;
}
