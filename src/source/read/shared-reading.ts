import type { Diagnostic } from '../../language/diagnostic.ts';
import { type Postings, rememberPostings } from '../../language/search/make-index.ts';
import { readPatternFile } from './pattern-file.ts';
import { type PlainPatternFile, plainOf } from './plain-pattern-file.ts';
import { makeSearchDocument } from './search-document.ts';
import type { SourceFile } from './source-file.ts';

/** Files that several threads read, each taking the next ones until none is left. */
export interface SharedReading {
  readonly sources: readonly SourceFile[];
  /** Whether the trees of the texts are sent along. Otherwise each is parsed again if somebody asks for it. */
  readonly hasTrees: boolean;
  /** Whether what the search index holds of each file is made, too. */
  readonly hasPostings: boolean;
  /** One number in memory that the threads share: the index of the next file. */
  readonly next: Int32Array;
}

/** What some files, from an index on, were read as. */
export interface ReadFiles {
  readonly start: number;
  readonly files: readonly ReadFile[];
}

interface ReadFile {
  readonly file: PlainPatternFile | Diagnostic[];
  /** Null where they are not made. */
  readonly postings: Postings | null;
}

/** Number of files that a thread takes at once. */
const AT_ONCE = 16;

/** Returns a function that takes some files and reads them; it returns null if none is left. */
export function reader({ sources, hasTrees, hasPostings, next }: SharedReading): () => ReadFiles | null {
  const postingsOf = rememberPostings();
  const read = (source: SourceFile): ReadFile => {
    // What was read is remembered as long as the object of which it was read, and a tree of YAML is large.
    const file = readPatternFile({ ...source });
    if (Array.isArray(file)) return { file, postings: null };
    const { pattern } = file.declaration;
    const postings = hasPostings ? postingsOf(makeSearchDocument(pattern, file)) : null;
    return { file: plainOf(file, hasTrees), postings };
  };
  return () => {
    const start = Atomics.add(next, 0, AT_ONCE);
    return start >= sources.length ? null : { start, files: sources.slice(start, start + AT_ONCE).map(read) };
  };
}
