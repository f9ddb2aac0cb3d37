import type { Diagnostic } from '../../language/diagnostic.ts';
import { type Cache, NO_CACHE } from '../cache/cache.ts';
import { keepPatternFiles } from './kept-pattern-file.ts';
import { type PatternFile, readPatternFile } from './pattern-file.ts';
import type { SourceFile } from './source-file.ts';

/** How much of a folder to read. */
export interface ReadingDepth {
  /** Reads a pattern's file, or returns the faults that make it unusable. */
  readonly read: (source: SourceFile) => PatternFile | Diagnostic[];
  /** Whether every text is read now; else those alone that are most likely to name unwritten patterns. */
  readonly hasTexts: boolean;
  readonly cache: Cache;
}

/** Reads every text, and keeps nothing between runs. */
export const WITH_TEXTS: ReadingDepth = { read: readPatternFile, hasTexts: true, cache: NO_CACHE };

/**
 * Reads every text, and keeps what is made of each file between runs.
 *
 * @param read Reads a file of which nothing is kept.
 */
export function withTextsKept(cache: Cache, read = readPatternFile): ReadingDepth {
  return { read: keepPatternFiles(cache, read), hasTexts: true, cache };
}
