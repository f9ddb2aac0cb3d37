import type { Diagnostic } from '../../language/diagnostic.ts';
import { once } from '../../language/once.ts';
import { oncePer } from '../../language/once-per.ts';
import type { Cache } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';
import type { AddressPlaces } from './addressed-markdown.ts';
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
    if (kept !== undefined) return Array.isArray(kept) ? kept : readKept(source, kept as WrittenFile);
    const file = read(source);
    cache.put('files', keyOfFile(source), Array.isArray(file) ? file : writeKept(file));
    return file;
  });
}

/** The files that are not kept. */
export function unknownFiles(cache: Cache, sources: readonly SourceFile[]): readonly SourceFile[] {
  return sources.filter((source) => !cache.keep('files', keyOfFile(source)));
}

/**
 * What is kept of a file, as JSON: a thousand small objects are read from it in a third of the time that they take as
 * objects. What only Markdown with addresses needs is apart, and read when somebody asks for it.
 */
interface WrittenFile {
  readonly main: string;
  readonly addressed: string;
}

/** The main part, with lists in the place of sets. */
type PlainMain = Omit<KeptFile, 'addressed' | 'sections' | 'needs'> & {
  readonly sections: readonly string[];
  readonly needs: Omit<KeptFile['needs'], 'grammars'> & { readonly grammars: readonly string[] };
};

function writeKept(file: PatternFile): WrittenFile {
  const { addressed, sections, needs, ...rest } = keptOf(file);
  const main: PlainMain = {
    ...rest,
    sections: [...sections],
    needs: { ...needs, grammars: [...needs.grammars] },
  };
  return { main: JSON.stringify(main), addressed: JSON.stringify(addressed) };
}

function readKept(source: SourceFile, written: WrittenFile): PatternFile {
  const { sections, needs, ...rest } = JSON.parse(written.main) as PlainMain;
  const addressed = once(() => JSON.parse(written.addressed) as AddressPlaces);
  return wholeOf(source, {
    ...rest,
    sections: new Set(sections),
    needs: { ...needs, grammars: new Set(needs.grammars) },
    addressed,
    tree: null,
  });
}
