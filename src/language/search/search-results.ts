import type { MarkedText } from '../prose/marked-text.ts';

/** A pattern whose number or name fits. */
export interface NameHit {
  readonly pattern: number;
  /** Greater is better; comparable within one search only. */
  readonly score: number;
  readonly name: MarkedText;
}

/** A pattern whose tags fit, together with its name where the query has several words. */
export interface TagHit {
  readonly pattern: number;
  readonly score: number;
  /** The tags that fit. */
  readonly tags: readonly MarkedText[];
}

/** A pattern whose text fits. */
export interface TextHit {
  readonly pattern: number;
  readonly score: number;
  /** The sentence that fits best, the first of equals; null while sentences are not loaded. */
  readonly sentence: MarkedText | null;
}

export interface SearchResults {
  /** Number, then name, then beginning of a name, then beginning of a number, then any other part of a name. */
  readonly names: readonly NameHit[];
  /** By score. */
  readonly tags: readonly TagHit[];
  /** By score; only the first `limit`. */
  readonly texts: readonly TextHit[];
  /** Every pattern found, once, in the order of the groups; none is left out for the limit. */
  readonly patterns: readonly number[];
  /** Whether no pattern has all words, so that these are patterns with some of them. */
  readonly partial: boolean;
}

export interface PatternSearch {
  /**
   * Finds patterns as a reader types. Each is in one group only, the first in which all words that it has fit. Within
   * a group equal scores go by number. An empty query finds nothing.
   *
   * @param limit How many texts are quoted at most; by default 20.
   */
  readonly search: (query: string, limit?: number) => SearchResults;
}

/** What an empty query finds. */
export const NOTHING: SearchResults = { names: [], tags: [], texts: [], patterns: [], partial: false };
