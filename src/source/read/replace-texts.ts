import type { NameTable } from '../render/name-table.ts';
import { isSameButText } from './changed-texts.ts';
import { type PatternFile, readPatternFile } from './pattern-file.ts';
import type { Folder } from './read-folder.ts';
import type { SourceFile } from './source-file.ts';

/** The files of a folder of which a language is made. */
export interface Texts {
  readonly whole: Folder;
  /** The same without what the settings leave out. */
  readonly folder: Folder;
  /** By path; files that share an id are all there. */
  readonly all: readonly PatternFile[];
  readonly files: ReadonlyMap<number, PatternFile>;
}

/** The texts with other ones in the place of some; null where that changes more than these. */
export function replaceTexts(
  { folder, all, files }: Texts,
  whole: Folder,
  sources: readonly SourceFile[],
  names: NameTable,
): (Texts & { readonly changed: readonly number[] }) | null {
  // Of files that share an id, loading tells the places.
  if (files.size !== all.length) return null;
  const fresh = new Map(sources.map((source) => [source.path, source]));
  const replaced = new Map<number, PatternFile>();
  const known = new Set<string>();
  for (const before of all) {
    const { path } = before.source;
    const source = fresh.get(path);
    known.add(path);
    if (!source) continue;
    const now = readPatternFile(source);
    if (Array.isArray(now) || !isSameButText(before, now, (id) => files.has(id))) return null;
    // The language holds the pattern as it was declared before.
    replaced.set(before.declaration.pattern.id, { ...now, declaration: before.declaration });
  }
  // A file that could not be used may be mended.
  if (folder.patterns.some(({ path }) => fresh.has(path) && !known.has(path))) return null;
  const showing = all.filter((file) => showsAny(file, replaced, names));
  const latest = (file: PatternFile) => replaced.get(file.declaration.pattern.id) ?? file;
  return {
    whole,
    folder: { ...folder, patterns: folder.patterns.map((source) => fresh.get(source.path) ?? source) },
    all: all.map(latest),
    files: new Map([...files].map(([id, file]) => [id, latest(file)])),
    changed: [...new Set([...replaced.keys(), ...showing.map((file) => file.declaration.pattern.id)])],
  };
}

/** Whether a text shows other texts within it. */
export function showsOthers({ names }: PatternFile): boolean {
  return names.some(({ reference }) => reference.kind === 'bracketed' && reference.isEmbed);
}

/** Whether a text shows any of some patterns within it. */
function showsAny(file: PatternFile, patterns: ReadonlyMap<number, unknown>, names: NameTable): boolean {
  return file.names.some(
    ({ reference }) =>
      reference.kind === 'bracketed' &&
      reference.isEmbed &&
      patterns.has(names.resolve(reference, file.source.path)?.id ?? 0),
  );
}
