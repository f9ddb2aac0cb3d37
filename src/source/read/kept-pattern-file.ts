import type { Diagnostic } from '../../language/diagnostic.ts';
import { oncePer } from '../../language/once-per.ts';
import type { Cache } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';
import type { PatternFile } from './pattern-file.ts';
import { type KeptFile, keptOf, wholeOf } from './plain-pattern-file.ts';
import type { SourceFile } from './source-file.ts';

/** Identifies what is made of a file without the other files. */
export const keyOfFile = oncePer(({ path, text }: SourceFile): string => hashOf(path, text));

/**
 * Returns a function that reads files with a memory that outlives the process. The Markdown and the front matter of a
 * file that is known are parsed only if somebody asks for their trees.
 *
 * @param read Reads a file that is not known.
 */
export function keepPatternFiles(
  cache: Cache,
  read: (source: SourceFile) => PatternFile | Diagnostic[],
): (source: SourceFile) => PatternFile | Diagnostic[] {
  return oncePer((source) => {
    const kept = cache.get('files', keyOfFile(source));
    if (kept !== undefined)
      return Array.isArray(kept) ? kept : wholeOf(source, { ...(kept as KeptFile), tree: null });
    const file = read(source);
    cache.put('files', keyOfFile(source), Array.isArray(file) ? file : keptOf(file));
    return file;
  });
}

/** The files that are not kept. */
export function unknownFiles(cache: Cache, sources: readonly SourceFile[]): readonly SourceFile[] {
  return sources.filter((source) => !cache.keep('files', keyOfFile(source)));
}
