/** A place in a text, as editors count: lines and UTF-16 code units, from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A finding of the review, as an editor shows it. */
export interface EditorFinding {
  readonly range: Range;
  readonly severity: 'error' | 'warning' | 'note';
  readonly rule: string;
  readonly message: string;
}

/** A change of files. Edits name files by their paths before the renames. */
export interface EditorChange {
  readonly edits: readonly { readonly path: string; readonly range: Range; readonly text: string }[];
  readonly renames: readonly { readonly from: string; readonly to: string }[];
}

export interface QuickFix {
  readonly title: string;
  /** The finding that it mends. */
  readonly finding: EditorFinding;
  readonly change: EditorChange;
}

export interface Completion {
  readonly label: string;
  readonly detail: string;
  /** What typed letters are compared with. */
  readonly filter: string;
  readonly range: Range;
  readonly text: string;
}

/** What an editor may ask about a folder. Paths are relative to the folder, with forward slashes. */
export interface EditorService {
  readonly name: string;
  readonly version: string;
  /** The path of the folder on the disk. */
  readonly folder: string;
  /** Takes up the text of a file that is being edited; null when it is closed. */
  edit(path: string, text: string | null): void;
  /** Returns the findings by file; files without findings are left out. */
  findings(): Promise<ReadonlyMap<string, readonly EditorFinding[]>>;
  fixes(path: string, range: Range): Promise<readonly QuickFix[]>;
  complete(path: string, position: Position): Promise<readonly Completion[]>;
  /** Returns the file of the pattern that is named at a place. */
  definition(path: string, position: Position): Promise<string | null>;
  hover(
    path: string,
    position: Position,
  ): Promise<{ readonly markdown: string; readonly range: Range } | null>;
  /** Returns the name that can be changed at a place. */
  nameAt(path: string, position: Position): Promise<{ readonly name: string; readonly range: Range } | null>;
  /** Returns the change that renames the pattern at a place; a text says why it cannot be renamed. */
  rename(path: string, position: Position, name: string): Promise<EditorChange | string>;
  /** Calls a function when findings may have changed. */
  onChange(listener: () => void): void;
}
