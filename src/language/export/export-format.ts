import type { Language } from '../language.ts';

/** A format in which the command writes a language for other programs. */
export interface ExportFormat {
  /** The value of `--format`. */
  readonly id: string;
  /** The ending of a file in this format, with its dot. */
  readonly ending: string;
  /** What the format is for: one phrase for the help. */
  readonly meaning: string;
  /** Writes the language. The text ends with a line break. */
  readonly write: (language: Language) => string;
}
