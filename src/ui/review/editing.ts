/** How the page lets an author change the files of the language. Each way is offered if it is possible. */
export interface Editing {
  /** Opens a place in the author's editor. Resolves with whether the server did so. Null on a built site. */
  readonly openInEditor: ((place: FilePlace) => Promise<boolean>) | null;
  /** Returns the address at which a file can be read and changed; null if the language names no repository. */
  addressOf(place: FilePlace): string | null;
  /** The folder as its author would type it, for commands; null on a built site. */
  readonly folder: string | null;
}

/** A file, relative to the folder, with an optional place in it. */
export interface FilePlace {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}
