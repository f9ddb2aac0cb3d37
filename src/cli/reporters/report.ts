import type { Diagnostic } from '../../language/diagnostic.ts';

/** What a reporter turns into text. */
export interface Report {
  /** How many patterns have a file that could be read. */
  readonly patterns: number;
  /** How many links the front matter of either end declares. */
  readonly links: number;
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
}
