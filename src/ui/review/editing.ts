/** How the files of the language are changed from the page: each way is offered where it is possible. */
export interface Editing {
  /** Opens a place in the author's editor; resolves with whether the server did. Null on a built site. */
  readonly openInEditor: ((place: FilePlace) => Promise<boolean>) | null;
  /** The address at which a file can be read and changed; null where the language names no repository. */
  addressOf(place: FilePlace): string | null;
  /** The folder as its author would type it, for commands; null on a built site. */
  readonly folder: string | null;
}

/** A file, relative to the folder, and a place in it where one is meant. */
export interface FilePlace {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}
