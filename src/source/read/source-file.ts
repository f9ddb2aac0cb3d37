/** A text file of the folder, as it was read. */
export interface SourceFile {
  /** The path relative to the folder, with forward slashes. */
  readonly path: string;
  /** The text with `\n` line ends and without a byte order mark. */
  readonly text: string;
}
