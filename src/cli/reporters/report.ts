import type { Diagnostic, Severity } from '../../language/diagnostic.ts';

/** What a reporter turns into text. */
export interface Report {
  /** How many patterns have a file that could be read. */
  readonly patterns: number;
  /** How many directed pairs the front matter of either end declares. */
  readonly links: number;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How many diagnostics there are of each severity. */
export function tally(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
