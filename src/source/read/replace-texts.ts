import { oncePer } from '../../language/once-per.ts';
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
  const replaced = new Map<PatternFile, PatternFile>();
  for (const before of all) {
    const source = fresh.get(before.source.path);
    if (!source) continue;
    const now = readPatternFile(source);
    if (Array.isArray(now) || !isSameButText(before, now, (id) => files.has(id))) return null;
    // The language holds the pattern as it was declared before.
    replaced.set(before, { ...now, declaration: before.declaration });
  }
  // A file that could not be used may be mended.
  const known = new Set([...replaced.keys()].map(({ source }) => source.path));
  if (folder.patterns.some(({ path }) => fresh.has(path) && !known.has(path))) return null;
  const latest = new Map(files);
  for (const now of replaced.values()) latest.set(idOf(now), now);
  const changed = new Set([...replaced.keys()].map(idOf));
  const showing = all.filter((file) => showsAny(file, changed, names));
  return {
    whole,
    folder: { ...folder, patterns: folder.patterns.map((source) => fresh.get(source.path) ?? source) },
    all: all.map((file) => replaced.get(file) ?? file),
    files: latest,
    changed: [...new Set([...changed, ...showing.map(idOf)])],
  };
}

function idOf({ declaration }: PatternFile): number {
  return declaration.pattern.id;
}

/** Whether a text shows other texts within it. */
export function showsOthers(file: PatternFile): boolean {
  return shownWithin(file).length > 0;
}

/** The names of what a text shows within it. Most texts show nothing, and name much. */
const shownWithin = oncePer(({ names }: PatternFile) =>
  names.flatMap(({ reference }) => (reference.kind === 'bracketed' && reference.isEmbed ? [reference] : [])),
);

/** Whether a text shows any of some patterns within it. */
function showsAny(file: PatternFile, ids: ReadonlySet<number>, names: NameTable): boolean {
  return shownWithin(file).some((reference) => ids.has(names.resolve(reference, file.source.path)?.id ?? 0));
}
