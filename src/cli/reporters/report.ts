import type { Diagnostic } from '../../language/diagnostic.ts';

/** What a reporter turns into text. */
export interface Report {
  /** How many patterns have a file that could be read. */
  readonly patterns: number;
  /** How many directed pairs the front matter of either end declares. */
  readonly links: number;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
}
