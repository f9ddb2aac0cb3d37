import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { checkPicture } from './check-picture.ts';
import { isOther, isPattern, isProject, kindOf } from './file-kind.ts';
import { isOwnForm } from './forms/own-form.ts';
import { mapInParallel } from './in-parallel.ts';
import { type ListFolder, listFiles, listFolder } from './list-files.ts';
import { type KnownFiles, readAtOnce, readKnown } from './read-file.ts';
import type { SourceFile } from './source-file.ts';
import { unreadable } from './unreadable-file.ts';

/** The content of a folder before any of it is interpreted. */
export interface Folder {
  /** Files of patterns, sorted by path. */
  readonly patterns: readonly SourceFile[];
  readonly scales: SourceFile | null;
  readonly language: SourceFile | null;
  readonly settings: SourceFile | null;
  /** Files of projects that chose from the language, sorted by path. */
  readonly projects: readonly SourceFile[];
  /** Paths of local pictures that texts may show, sorted. */
  readonly images: readonly string[];
  /**
   * Files that only other forms than our own may use: pages such as `README.md`, lists of contents, and what is in
   * folders that begin with `_`. Absent if the folder is in our own form.
   */
  readonly others?: readonly SourceFile[];
  /** The files that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How many files are read at the same time. */
const AT_A_TIME = 32;

/**
 * Reads a folder and its sub-folders. A file or sub-folder that cannot be read becomes a diagnostic, and the rest is
 * returned.
 *
 * @param known What was read before. Unchanged files are taken from it and stay the same objects. Without it, the folder
 * is read once, and nothing else happens meanwhile.
 * @param list Lists a folder. A test replaces it, because it cannot take read permission away from an administrator.
 * @throws If the folder itself cannot be read.
 */
export async function readFolder(
  folder: string,
  known: KnownFiles | null = null,
  list: ListFolder = listFolder,
): Promise<Folder> {
  const root = await realpath(folder);
  const { files, links, unread } = await listFiles(root, list);
  const diagnostics: Diagnostic[] = links.map((path) =>
    unreadable(
      path,
      `${basename(path)} is a link to a folder elsewhere, which is not read.`,
      'Put the file itself into the folder.',
    ),
  );
  for (const { path, code } of unread)
    diagnostics.push(
      unreadable(path, `The folder ${basename(path)} cannot be read (${code}).`, 'Check its permissions.'),
    );
  const patterns: SourceFile[] = [];
  const projects: SourceFile[] = [];
  const images: string[] = [];
  let scales: SourceFile | null = null;
  let language: SourceFile | null = null;
  let settings: SourceFile | null = null;
  const results = await mapInParallel(files, AT_A_TIME, async (path) => {
    const kind = kindOf(path);
    if (kind === 'other' || kind === 'page') return null;
    if (kind !== 'image')
      return { kind, read: known ? await readKnown(root, path, known) : readAtOnce(root, path) };
    return { kind, path, picture: await checkPicture(join(root, path), root, path) };
  });
  for (const result of results) {
    if (!result) continue;
    if (result.kind === 'image') {
      if (result.picture.isShown) images.push(result.path);
      diagnostics.push(...result.picture.diagnostics);
      continue;
    }
    const { kind, read } = result;
    if ('rule' in read) diagnostics.push(read);
    else if (kind === 'pattern') {
      if (isPattern(read)) patterns.push(read);
    } else if (kind === 'project') {
      if (isProject(read)) projects.push(read);
      else if (/\.md$/i.test(read.path) && isPattern(read)) patterns.push(read);
    } else if (kind === 'scales') scales = read;
    else if (kind === 'settings') settings = read;
    else language = read;
  }
  const folderRead = { patterns, scales, language, settings, projects, images, diagnostics };
  let others: Promise<SourceFile[]> | null = null;
  const taken = new Set([...patterns, ...projects].map(({ path }) => path));
  const findOthers = () => (others ??= readOthers(root, taken, known, list));
  return withOthers(folderRead, findOthers);
}

/** The folder with the files that only other forms use, unless it is in our own form. */
export async function withOthers(
  folder: Folder,
  findOthers: () => Promise<readonly SourceFile[]>,
): Promise<Folder> {
  const countTexts = async () => (await findOthers()).filter(({ path }) => !/\.ya?ml$/i.test(path)).length;
  if (!isRead(folder.settings) && (await isOwnForm(folder.patterns, countTexts))) return folder;
  return { ...folder, others: await findOthers() };
}

/** Whether the settings say how to read the folder. */
function isRead(settings: SourceFile | null): boolean {
  return settings !== null && /"read"\s*:/.test(settings.text);
}

/** Most files that only other forms may use. */
const MOST_OTHERS = 5_000;

/** Reads the files that our own form leaves out. What cannot be read is no part of the language, and is not reported. */
async function readOthers(
  root: string,
  taken: ReadonlySet<string>,
  known: KnownFiles | null,
  list: ListFolder,
): Promise<SourceFile[]> {
  const { files } = await listFiles(root, list, true);
  const paths = files.filter((path) => isOther(path) && !taken.has(path)).slice(0, MOST_OTHERS);
  const read = await mapInParallel(paths, AT_A_TIME, async (path) =>
    known ? readKnown(root, path, known) : readAtOnce(root, path),
  );
  return read.flatMap((file) => ('text' in file ? [file] : []));
}

/**
 * The folder with some of its patterns read again, at the cost of these alone; null where other files than patterns that
 * were there before are to be read, or one of these is no pattern any more.
 *
 * @param paths What changed, relative to the folder.
 * @param known As for `readFolder`.
 */
export async function readAgain(
  folder: string,
  before: Folder,
  paths: readonly string[],
  known: KnownFiles,
): Promise<Folder | null> {
  const wanted = new Set(paths);
  if (before.patterns.filter(({ path }) => wanted.has(path)).length < wanted.size) return null;
  const root = await realpath(folder);
  const fresh = new Map<string, SourceFile>();
  for (const path of paths) {
    const read = await readKnown(root, path, known);
    if ('rule' in read || !isPattern(read)) return null;
    fresh.set(path, read);
  }
  return { ...before, patterns: before.patterns.map((source) => fresh.get(source.path) ?? source) };
}
