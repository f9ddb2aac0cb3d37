import type { SearchIndex } from '../search/search-index.ts';
import { type FieldWeights, rankPatterns } from '../search/search.ts';

/** What a pattern solves counts most. Its name and the rest of its text decide between patterns with like problems. */
const WEIGHTS: FieldWeights = { problem: 8, name: 3, tags: 2, text: 0.5 };

/**
 * Ranks patterns for someone who tells the problem of a project in plain words: the ids of those whose problems have
 * most of these words, the best first. A text without a word that the language has finds none.
 */
export function beginningsFor(index: SearchIndex, problem: string, limit = 10): readonly number[] {
  return rankPatterns(index, problem, WEIGHTS)
    .slice(0, limit)
    .map(({ pattern }) => pattern);
}
