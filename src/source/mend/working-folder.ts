import { readFile, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Edit, Rename } from '../../language/review/fix.ts';
import { finish } from '../../language/steps.ts';
import { type Cache, NO_CACHE } from '../cache/cache.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { type ReadingDepth, withTextsKept } from '../read/reading-depth.ts';
import { assemble } from '../read/assemble.ts';
import { type Folder, readFolder } from '../read/read-folder.ts';
import type { SourceFile } from '../read/source-file.ts';
import { applyEdits, asRead } from './apply-edits.ts';

/** A file of a folder that is being changed in memory. */
export interface WorkingFile {
  /** Its path on the disk. */
  readonly from: string;
  /** Its text on the disk, with byte order mark and its own line breaks. */
  readonly before: string;
  /** Its text as changed, in the same form. */
  readonly raw: string;
  /** Its text as changed, as it is read, with its path as changed. */
  readonly source: SourceFile;
}

/** A folder that is being changed in memory. Nothing of it is written yet. */
export interface WorkingFolder {
  readonly name: string;
  readonly folder: Folder;
  /** How its files are read. */
  readonly depth: ReadingDepth;
  /** By their paths as changed. */
  readonly files: ReadonlyMap<string, WorkingFile>;
}

/**
 * Reads a folder with the texts of its files as they are on the disk.
 *
 * @param cache Where what was made of each file is kept between runs.
 */
export async function openFolder(path: string, cache: Cache = NO_CACHE): Promise<WorkingFolder> {
  const root = await realpath(path);
  const folder = await readFolder(root);
  const files = new Map<string, WorkingFile>();
  for (const source of [...folder.patterns, folder.scales, folder.language]) {
    if (!source) continue;
    const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(join(root, source.path)));
    // A file that was saved since the folder was read is taken as it was; writing it will be refused.
    if (asRead(raw) === source.text) files.set(source.path, { from: source.path, before: raw, raw, source });
  }
  return { name: basename(path), folder, depth: withTextsKept(cache), files };
}

/** Loads and reviews a folder as changed. */
export function loadWorking({ folder, name, depth }: WorkingFolder): LoadedLanguage {
  const loaded = assemble(folder, name, depth);
  return loaded.withFindings(finish(loaded.review()));
}

/** Returns the folder with more changes. Edits name files by their paths before the renames. */
export function withChanges(
  working: WorkingFolder,
  edits: readonly Edit[],
  renames: readonly Rename[],
): WorkingFolder {
  const editsOf = new Map<string, Edit[]>();
  for (const edit of edits) editsOf.set(edit.file, [...(editsOf.get(edit.file) ?? []), edit]);
  const target = new Map(renames.map(({ from, to }) => [from, to]));
  const files = new Map<string, WorkingFile>();
  for (const [path, file] of working.files) {
    const own = editsOf.get(path) ?? [];
    const to = target.get(path) ?? path;
    if (own.length === 0 && to === path) {
      files.set(path, file);
      continue;
    }
    const raw = applyEdits(file.raw, own);
    files.set(to, { ...file, raw, source: { path: to, text: asRead(raw) } });
  }
  const latest = (source: SourceFile) => files.get(target.get(source.path) ?? source.path)?.source ?? source;
  const { folder } = working;
  return {
    ...working,
    files,
    folder: {
      ...folder,
      patterns: folder.patterns.map(latest).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      scales: folder.scales && latest(folder.scales),
      language: folder.language && latest(folder.language),
    },
  };
}

/** The files that differ from those on the disk, by their former paths. */
export function changedFiles({ files }: WorkingFolder): WorkingFile[] {
  return [...files.values()]
    .filter(({ from, before, raw, source }) => raw !== before || source.path !== from)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
