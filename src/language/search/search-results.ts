import type { MarkedText } from '../prose/marked-text.ts';

/** A pattern whose number or name matches. */
export interface NameHit {
  readonly pattern: number;
  /** A greater score is better. Scores are comparable within one search only. */
  readonly score: number;
  readonly name: MarkedText;
}

/** A pattern whose tags match, together with its name if the query has several words. */
export interface TagHit {
  readonly pattern: number;
  readonly score: number;
  /** The tags that match. */
  readonly tags: readonly MarkedText[];
}

/** A pattern whose text matches, together with its name and tags if the query has several words. */
export interface TextHit {
  readonly pattern: number;
  readonly score: number;
  readonly name: MarkedText;
  /** The sentence that matches best, or the first of equals; null until sentences are loaded. */
  readonly sentence: MarkedText | null;
}

/** A pattern that contains only some of the words. */
export interface SomeHit {
  readonly pattern: number;
  readonly name: MarkedText;
  /** The sentence that matches best; null if only the name or a tag matches, or until sentences are loaded. */
  readonly sentence: MarkedText | null;
}

export interface SearchResults {
  /**
   * Sorted by number, then name, then beginning of a name, then beginning of a number, then any other part of a name.
   */
  readonly names: readonly NameHit[];
  /** Sorted by score. */
  readonly tags: readonly TagHit[];
  /** Sorted by score; only the first `limit`. */
  readonly texts: readonly TextHit[];
  /** Every pattern with all words, once, in the order of the groups. The limit excludes none. */
  readonly patterns: readonly number[];
  /**
   * The best patterns that contain only some of the words, those with most words first. Empty if enough patterns
   * contain all of them.
   */
  readonly some: readonly SomeHit[];
}

export interface PatternSearch {
  /**
   * Finds patterns while a reader types. Each pattern is in one group only: the first in which all words match. Within a
   * group, equal scores are sorted by number. An empty query finds nothing.
   *
   * @param limit The largest number of texts that are quoted; 20 by default.
   */
  readonly search: (query: string, limit?: number) => SearchResults;
}

/** The result of an empty query. */
export const NOTHING: SearchResults = { names: [], tags: [], texts: [], patterns: [], some: [] };
