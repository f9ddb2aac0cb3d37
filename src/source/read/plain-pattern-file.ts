import { type PatternFile, readPatternFile } from './pattern-file.ts';
import type { SourceFile } from './source-file.ts';

/** A pattern's file without what cannot be kept or sent: its front matter, whose places are functions. */
export type PlainPatternFile = Omit<PatternFile, 'source' | 'frontMatter'>;

export function plainOf({
  source: _source,
  frontMatter: _frontMatter,
  ...rest
}: PatternFile): PlainPatternFile {
  return rest;
}

/** Returns the whole file. Its front matter is read again if somebody asks for it. */
export function wholeOf(source: SourceFile, plain: PlainPatternFile): PatternFile {
  return {
    ...plain,
    source,
    get frontMatter() {
      return readAgain(source).frontMatter;
    },
  };
}

/** Reads a file that could be read before. */
export function readAgain(source: SourceFile): PatternFile {
  const file = readPatternFile(source);
  if (Array.isArray(file)) throw new Error(`What is kept of ${source.path} is not what it holds.`);
  return file;
}
