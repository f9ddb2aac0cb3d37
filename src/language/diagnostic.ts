export type Severity = 'error' | 'warning' | 'note';

/** Something that an author should know of a file: plain data, never thrown. */
export interface Diagnostic {
  /** The rule that was broken; its id never changes. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path relative to the folder, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** The id of the pattern concerned, where it is known. */
  readonly pattern: number | null;
}

/** Orders diagnostics by file, then by place. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
