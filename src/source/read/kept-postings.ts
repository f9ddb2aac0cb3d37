import type { Postings } from '../../language/search/make-index.ts';
import type { Cache } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';
import { keyOfFile } from './kept-pattern-file.ts';
import type { SourceFile } from './source-file.ts';

/** Identifies what the search index holds of a file in our own form. No other file changes that. */
export function postingsKey(source: SourceFile): string {
  return hashOf(keyOfFile(source), 'postings');
}

/** Returns a function that keeps what the search index holds of a file in our own form. */
export function keepPostings(cache: Cache): (source: SourceFile, postings: Postings) => void {
  return (source, postings) => cache.put('postings', postingsKey(source), postings);
}
