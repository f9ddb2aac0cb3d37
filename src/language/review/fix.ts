/**
 * A change of a file: what stands from `start` to `end` becomes `text`. Offsets count UTF-16 code units of the text as it
 * is read, without a byte order mark and with "\n" for each line break.
 */
export interface Edit {
  /** The path relative to the folder, with forward slashes. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it inserts a whole item of a list, so that other items may be inserted at the same place. */
  readonly isItem?: boolean;
}

/** Another path for a file. All edits name the file by its former path. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** A change of the folder that mends one finding. It is plain data: a command or an editor may apply it. */
export interface Fix {
  /** What it does, as a label for a person to choose. */
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly renames: readonly Rename[];
}

/** Whether two edits cannot both be made. */
export function areInConflict(a: Edit, b: Edit): boolean {
  if (a.file !== b.file) return false;
  if (a.start === b.start && a.end === b.end && a.start === a.end) return !(a.isItem && b.isItem);
  return a.start <= b.end && b.start <= a.end;
}
