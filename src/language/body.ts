/** A sentence in one pattern's text that names another pattern. */
export interface Mention {
  /** The id of the pattern whose text contains the sentence. */
  readonly by: number;
  readonly sentence: string;
}

/** Why a pattern has a link to another: the sentences of both texts that name the other end. */
export interface Reason {
  /** The id of the pattern that has the link. */
  readonly of: number;
  /** The id of the pattern at the other end. */
  readonly other: number;
  readonly mentions: readonly Mention[];
}

/** The text of one pattern, which is loaded when it is needed. */
export interface PatternBody {
  /** Sanitised HTML of the whole text without its heading. */
  readonly html: string;
  /** The problem as plain text; empty if the text has none in the usual form. */
  readonly problem: string;
  /** The solution as plain text; empty if the text has none in the usual form. */
  readonly solution: string;
  /** The references from the front matter, unless the text lists them in a section of its own. */
  readonly references: readonly string[];
  /** The name of the pattern in the language of a translation; absent in the text that is translated. */
  readonly name?: string;
}
