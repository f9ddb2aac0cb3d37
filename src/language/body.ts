/** A sentence of one pattern's text that names another pattern. */
export interface Mention {
  /** The pattern in whose text the sentence stands. */
  readonly by: number;
  readonly sentence: string;
}

/** Why a pattern's link to another is there: the sentences of both texts that name the other end. */
export interface Reason {
  /** The pattern whose link it is. */
  readonly of: number;
  /** The pattern at the other end. */
  readonly other: number;
  readonly mentions: readonly Mention[];
}

/** The text of one pattern, loaded when it is asked for. */
export interface PatternBody {
  /** Sanitised HTML of the whole text but for its heading. */
  readonly html: string;
  /** The problem as plain text; empty where the text has none in the usual form. */
  readonly problem: string;
  /** The solution as plain text; empty where the text has none in the usual form. */
  readonly solution: string;
  /** The front matter's references that the text does not list in a section of its own. */
  readonly references: readonly string[];
}
