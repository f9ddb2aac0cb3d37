import type { Diagnostic } from '../../language/diagnostic.ts';
import { readPatternFile } from './pattern-file.ts';
import { type PlainPatternFile, plainOf } from './plain-pattern-file.ts';
import type { SourceFile } from './source-file.ts';

/** Files that several threads read, each taking the next ones until none is left. */
export interface SharedReading {
  readonly sources: readonly SourceFile[];
  /** Whether the trees of the texts are sent along. Otherwise each is parsed again if somebody asks for it. */
  readonly hasTrees: boolean;
  /** One number in memory that the threads share: the index of the next file. */
  readonly next: Int32Array;
}

/** What some files, from an index on, were read as. */
export interface ReadFiles {
  readonly start: number;
  readonly files: readonly (PlainPatternFile | Diagnostic[])[];
}

/** Number of files that a thread takes at once. */
const AT_ONCE = 16;

/** Takes some files and reads them; null if none is left. */
export function readNext({ sources, hasTrees, next }: SharedReading): ReadFiles | null {
  const start = Atomics.add(next, 0, AT_ONCE);
  if (start >= sources.length) return null;
  return {
    start,
    files: sources.slice(start, start + AT_ONCE).map((source) => {
      // What was read is remembered as long as the object of which it was read, and a tree of YAML is large.
      const file = readPatternFile({ ...source });
      return Array.isArray(file) ? file : plainOf(file, hasTrees);
    }),
  };
}
