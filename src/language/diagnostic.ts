export type Severity = 'error' | 'warning' | 'note';

/** A place in a file. Line and column count from 1; columns count UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something that an author should know about a file. It is plain data and never thrown. */
export interface Diagnostic extends Place {
  /** The id of the rule that was broken. It never changes. */
  readonly rule: string;
  readonly severity: Severity;
  /** The path relative to the folder, with forward slashes. */
  readonly file: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** The id of the pattern concerned, if it is known. */
  readonly pattern: number | null;
}

/** Orders diagnostics by file, then by place. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
