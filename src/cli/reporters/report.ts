import type { Diagnostic } from '../../language/diagnostic.ts';
import type { WrittenRead } from '../../source/read/forms/read-settings.ts';

/** What a reporter turns into text. */
export interface Report {
  /** How many patterns have a file that could be read. */
  readonly patterns: number;
  /** How many links the files of either end declare. */
  readonly links: number;
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** What else was understood; absent where findings alone are reported. */
  readonly understood?: Understood;
}

/** What was understood of a folder. */
export interface Understood {
  readonly linksByKind: { readonly directed: number; readonly related: number };
  /** The scales, largest first, with the number of written patterns on each; none if the language has no scales. */
  readonly scales: readonly { readonly name: string; readonly patterns: number }[];
  /** How the folder was read, as `semilattice.json` would say it; null if it is in our own form. */
  readonly read: WrittenRead | null;
  /** The same in one paragraph; empty if the folder is in our own form. */
  readonly told: string;
}
