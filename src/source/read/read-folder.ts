import { type Dirent, readFileSync, realpathSync, statSync } from 'node:fs';
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Diagnostic, Place } from '../../language/diagnostic.ts';
import { readPicture } from './picture-file.ts';
import { isWithin, leadsInside, staysInside } from './within-folder.ts';
import { mapInParallel } from './in-parallel.ts';
import { isOwnForm } from './forms/own-form.ts';
import { guessEncoding } from './guess-encoding.ts';
import { quotedForShell } from '../../language/new-command.ts';
import { holdsSite } from './site-mark.ts';
import type { SourceFile } from './source-file.ts';
import { isMarkdown } from './page-ending.ts';

/** Largest file that is read, in bytes. No pattern is that long, and one bad file must not delay the rest. */
export const MOST_BYTES = 1024 * 1024;

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

const IMAGE = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

/** Files that a repository has for other readers. They are ignored unless they have the front matter of a pattern. */
const COMMUNITY =
  /^(?:contributing|changelog|changes|history|code[-_]of[-_]conduct|security|support|governance|maintainers|authors|contributors|licen[cs]e|notice|agents|claude|gemini|copilot-instructions|pull_request_template|issue_template|codeowners|funding)(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?\.md$/i;

/** The kind of a file in a folder of patterns, by its path relative to the folder. */
export function kindOf(
  path: string,
): 'pattern' | 'scales' | 'language' | 'settings' | 'project' | 'image' | 'page' | 'other' {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.some((part) => part.startsWith('.') || part.startsWith('_') || part === 'node_modules'))
    return 'other';
  if (IMAGE.test(name)) return 'image';
  if (parts.length === 1 && name === 'semilattice.json') return 'settings';
  if (parts.length === 2 && parts[0] === 'projects' && /\.json$/i.test(name)) return 'project';
  // Our own form leaves these out; in other forms they may be patterns or lists of contents.
  if (/^readme\.md$/i.test(name) || /\.(?:mdx|markdown|ya?ml)$/i.test(name)) return 'page';
  if (!/\.md$/i.test(name)) return 'other';
  if (parts.length === 1 && name === 'SCALES.md') return 'scales';
  if (parts.length === 1 && name === 'LANGUAGE.md') return 'language';
  return parts.length === 2 && parts[0] === 'projects' ? 'project' : 'pattern';
}

/** Files by path, as they were last read, each with a mark that differs if the file has changed. */
export type KnownFiles = Map<string, { readonly mark: string; readonly read: SourceFile | Diagnostic }>;

/** How many files are read at the same time. */
const AT_A_TIME = 32;

/** Lists a folder, or rejects with the system's error. */
export type ListFolder = (path: string) => Promise<Dirent[]>;

const listFolder: ListFolder = (path) => readdir(path, { withFileTypes: true });

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
    unreadable(path, `${basename(path)} is a link to a folder elsewhere, which is not read.`, LEAVES.hint),
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

/** Whether other forms may use a file that our own form does not: a text, or a list in YAML. */
export function isOther(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isText = isMarkdown(name) || /\.ya?ml$/i.test(name);
  // Deeper in a folder, a pattern may well have the name of such a file.
  return isText && !(COMMUNITY.test(name) && !path.includes('/')) && !/(?:^|\/)\./.test(path);
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
  const there = new Set(before.patterns.map(({ path }) => path));
  if (!paths.every((path) => there.has(path))) return null;
  const root = await realpath(folder);
  const fresh = new Map<string, SourceFile>();
  for (const path of paths) {
    const read = await readKnown(root, path, known);
    if ('rule' in read || !isPattern(read)) return null;
    fresh.set(path, read);
  }
  return { ...before, patterns: before.patterns.map((source) => fresh.get(source.path) ?? source) };
}

/** Whether a file with the name of a pattern's is one. */
export function isPattern({ path, text }: SourceFile): boolean {
  return !COMMUNITY.test(basename(path)) || hasId(text);
}

/** Whether a file of the folder `projects` is a project: whatever else is wrong, its first lines or its keys tell. */
function isProject({ path, text }: SourceFile): boolean {
  if (/\.json$/i.test(path)) return /"version"\s*:/.test(text) && /"patterns"\s*:/.test(text);
  return text.startsWith('---\n') && /^semilattice-project:/m.test(text.slice(0, text.indexOf('\n---', 3)));
}

/** Whether a text begins as a pattern does: with front matter that has an id. */
function hasId(text: string): boolean {
  return text.startsWith('---\n') && /^id[^\S\n]*:/m.test(text.slice(0, text.indexOf('\n---', 3)));
}

/** The content of a folder, by paths relative to it. */
interface Listing {
  readonly files: string[];
  /** The folder itself, as an empty path, and its sub-folders, except those that are left out. */
  readonly folders: string[];
  /** The files that are links. Their targets may be elsewhere in the folder. */
  readonly linkedFiles: string[];
  /** Links that lead to folders outside. */
  readonly links: string[];
  /** Sub-folders that could not be read, with the system's error codes. */
  readonly unread: readonly { readonly path: string; readonly code: string }[];
}

/**
 * Lists all files and links in a folder, sorted, its sub-folders, and the links that lead to folders outside it.
 *
 * @param hasUnderscored Whether folders that begin with `_` are listed, too.
 * @throws If the folder itself cannot be read.
 */
export async function listFiles(
  root: string,
  list: ListFolder = listFolder,
  hasUnderscored = false,
): Promise<Listing> {
  const found: string[] = [];
  const folders: string[] = [];
  const linkedFiles: string[] = [];
  const unread: { path: string; code: string }[] = [];
  const links: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = await list(join(root, folder));
    } catch (error) {
      if (folder === '') throw error;
      unread.push({ path: folder, code: (error as NodeJS.ErrnoException).code ?? String(error) });
      return;
    }
    const names = entries.map(({ name }) => name);
    // A site that was built into the folder is not part of it.
    if (folder !== '' && (await holdsSite(join(root, folder), names))) return;
    folders.push(folder);
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      // A symbolic link to a folder is not followed, because it could lead in a circle or out of the folder.
      if (entry.isDirectory()) {
        const isLeftOut = hasUnderscored ? entry.name.startsWith('.') : /^[._]/.test(entry.name);
        if (isLeftOut || entry.name === 'node_modules') continue;
        await visit(path);
      } else if (entry.isFile()) found.push(path);
      else if (entry.isSymbolicLink()) {
        if (!(await leadsToFolder(join(root, path)))) {
          found.push(path);
          linkedFiles.push(path);
        } else if (!/^[._]/.test(entry.name) && !(await leadsInside(root, join(root, path))))
          links.push(path);
      }
    }
  };
  await visit('');
  return {
    files: found.toSorted((a, b) => (a < b ? -1 : 1)),
    folders,
    linkedFiles,
    links: links.toSorted(),
    unread,
  };
}

async function leadsToFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

const LEAVES = {
  what: 'is a link that leaves the folder, leads to a hidden file, or leads nowhere',
  hint: 'Put the file itself into the folder.',
};

/** Decides whether a picture is shown, and what to report about it. */
async function checkPicture(
  full: string,
  root: string,
  path: string,
): Promise<{ isShown: boolean; diagnostics: Diagnostic[] }> {
  const picture = await readPicture(root, full);
  switch (picture.kind) {
    case 'elsewhere':
      return {
        isShown: false,
        diagnostics: [unreadable(path, `${basename(path)} ${LEAVES.what}.`, LEAVES.hint)],
      };
    case 'refused': {
      const { what, hint, line, column } = picture;
      return {
        isShown: false,
        diagnostics: [refusedPicture(path, `${basename(path)} ${what}.`, hint, { line, column })],
      };
    }
    case 'picture':
      return {
        isShown: true,
        diagnostics: picture.leftOut.map(({ what, ...place }) =>
          refusedPicture(
            path,
            `${basename(path)} holds ${what}, which is left out.`,
            'Save it as a plain SVG, without scripts, HTML and references to other files, or as a PNG.',
            place,
          ),
        ),
      };
  }
}

function refusedPicture(file: string, message: string, hint: string, place: Place): Diagnostic {
  return { rule: 'refused-picture', severity: 'warning', file, ...place, message, hint, pattern: null };
}

function unreadable(file: string, message: string, hint: string, line = 1, column = 1): Diagnostic {
  return { rule: 'unreadable-file', severity: 'error', file, line, column, message, hint, pattern: null };
}

/** Reads a file, unless it is known and has not changed. */
async function readKnown(root: string, path: string, known: KnownFiles): Promise<SourceFile | Diagnostic> {
  const mark = await markOf(join(root, path));
  const before = known.get(path);
  if (before && mark !== null && before.mark === mark) return before.read;
  const fresh = await readText(root, path);
  const isSame = before && 'text' in before.read && 'text' in fresh && before.read.text === fresh.text;
  const read = isSame ? before.read : fresh;
  if (mark === null) known.delete(path);
  else known.set(path, { mark, read });
  return read;
}

/** Returns a mark that changes when the file changes; null if the file cannot be examined. */
export async function markOf(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join();
  } catch {
    return null;
  }
}

/** Reads a file of a folder. A failure becomes a diagnostic. */
export async function readText(root: string, path: string): Promise<SourceFile | Diagnostic> {
  const full = join(root, path);
  if (!(await staysInside(root, full))) return elsewhere(path);
  try {
    const { size } = await stat(full);
    return size > MOST_BYTES ? tooLarge(path, size) : decoded(path, await readFile(full));
  } catch (error) {
    return notRead(path, error);
  }
}

/** The same without letting anything else happen meanwhile, which takes a fraction of the time. */
function readAtOnce(root: string, path: string): SourceFile | Diagnostic {
  const full = join(root, path);
  try {
    const found = statSync(full, { throwIfNoEntry: false });
    if (!found?.isFile() || !isWithin(root, realpathSync.native(full))) return elsewhere(path);
    return found.size > MOST_BYTES ? tooLarge(path, found.size) : decoded(path, readFileSync(full));
  } catch (error) {
    return notRead(path, error);
  }
}

function elsewhere(path: string): Diagnostic {
  return unreadable(path, `${basename(path)} ${LEAVES.what}.`, LEAVES.hint);
}

function tooLarge(path: string, size: number): Diagnostic {
  return unreadable(
    path,
    `${basename(path)} is larger than 1 MiB (${size} bytes).`,
    'Split the file, or move large content out of it.',
  );
}

function notRead(path: string, error: unknown): Diagnostic {
  return unreadable(
    path,
    `${basename(path)} cannot be read: ${String(error)}.`,
    'Check the permissions of the file.',
  );
}

function decoded(path: string, bytes: Buffer): SourceFile | Diagnostic {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { path, text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
  } catch {
    const { line, column } = firstBadByte(bytes);
    const encoding = guessEncoding(bytes);
    return unreadable(
      path,
      `${basename(path)} is not UTF-8: byte ${line}:${column} starts no character.${encoding ? ` It seems to be ${encoding}.` : ''}`,
      encoding
        ? `Save the file in the encoding UTF-8, or convert it: iconv -f ${encoding} -t UTF-8 ${quotedForShell(path)} > converted.md`
        : 'Save the file in the encoding UTF-8.',
      line,
      column,
    );
  }
}

function firstBadByte(bytes: Buffer): { line: number; column: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let end = 0; end <= bytes.length; end++) {
    if (end < bytes.length && bytes[end] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      const lenient = new TextDecoder('utf-8').decode(bytes.subarray(start, end));
      return { line, column: Math.max(1, lenient.indexOf('\ufffd') + 1) };
    }
    line++;
    start = end + 1;
  }
  return { line: 1, column: 1 };
}
