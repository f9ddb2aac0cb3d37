import type { Diagnostic } from '../../language/diagnostic.ts';
import { oncePer } from '../../language/once-per.ts';
import type { Cache } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';
import { type PatternFile, readPatternFile } from './pattern-file.ts';
import type { SourceFile } from './source-file.ts';

/** What is kept of a file: all but what is large, or cannot be kept. */
type KeptFile = Omit<PatternFile, 'source' | 'frontMatter' | 'tree'>;

/** Identifies what is made of a file without the other files. */
export const keyOfFile = oncePer(({ path, text }: SourceFile): string => hashOf(path, text));

/**
 * Returns `readPatternFile` with a memory that outlives the process. The Markdown and the front matter of a file that
 * is known are parsed only if somebody asks for their trees.
 */
export function keepPatternFiles(cache: Cache): (source: SourceFile) => PatternFile | Diagnostic[] {
  return oncePer((source) => {
    const kept = cache.get('files', keyOfFile(source));
    if (kept !== undefined) return Array.isArray(kept) ? kept : restored(source, kept as KeptFile);
    const file = readPatternFile(source);
    if (Array.isArray(file)) cache.put('files', keyOfFile(source), file);
    else {
      const { source: _source, frontMatter: _frontMatter, tree: _tree, ...rest } = file;
      cache.put('files', keyOfFile(source), rest satisfies KeptFile);
    }
    return file;
  });
}

function restored(source: SourceFile, kept: KeptFile): PatternFile {
  const parsed = (): PatternFile => {
    const file = readPatternFile(source);
    if (Array.isArray(file)) throw new Error(`What is kept of ${source.path} is not what it holds.`);
    return file;
  };
  return {
    ...kept,
    source,
    get frontMatter() {
      return parsed().frontMatter;
    },
    get tree() {
      return parsed().tree;
    },
  };
}
