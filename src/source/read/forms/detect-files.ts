import { foldName, isFolderFile, parentOf, stemOf } from './fold-name.ts';
import { filesOfFolders } from './folder-patterns.ts';
import { type Editions, findEditions } from './editions.ts';
import { coreOf, likenessTo } from './features.ts';
import type { PlainFile } from './plain-file.ts';
import type { SourceFile } from '../source-file.ts';
import { isInOtherFolder, foldersOf, isNever, isOtherName } from './pages-around.ts';
import { listOfPatterns, listOfContents } from './files-on-lists.ts';
import { seedOf } from './likely-files.ts';
import { withoutStrangers } from './without-strangers.ts';

/** The files that look like patterns, and what helped to find them. */
export interface FoundFiles {
  readonly files: readonly PlainFile[];
  readonly editions: Editions;
  /** The path of a list of contents that names the patterns; null if there is none. */
  readonly list: string | null;
}

/** Finds the files that are patterns among all Markdown files of a folder. */
export function detectFiles(all: readonly PlainFile[], lists: readonly SourceFile[]): FoundFiles {
  const editions = findEditions(all.map(({ source }) => source.path));
  const main = new Set(editions.main);
  const shown = all.filter(
    ({ source }) => main.has(source.path) && !foldersOf(source.path).some((folder) => folder.startsWith('.')),
  );
  const candidates = withoutFolderPages(shown.filter((file) => !isInOtherFolder(file)));
  const list = listOfPatterns(candidates, lists) ?? listOfContents(candidates, lists);
  if (list) return { files: list.files, editions, list: list.path };
  const named = namedAlike(candidates.filter((file) => !isOtherName(file)));
  const kept = withoutIndexes(withoutStrangers(seedOf(named.length >= 2 ? named : candidates)));
  const besides = shown.filter((file) => isInOtherFolder(file) && !isFolderFile(file.source.path));
  return { files: withLikeFiles(kept, [...candidates, ...besides]), editions, list: null };
}

/**
 * Takes back files whose names, or those of their folders, are those of pages, where they stand among the patterns and
 * are made like them: a pattern may be called “Notice”, and a phase “Build”.
 */
function withLikeFiles(files: readonly PlainFile[], candidates: readonly PlainFile[]): readonly PlainFile[] {
  const core = coreOf(files, 0.6);
  if (core.size < 3) return files;
  const kept = new Set(files);
  const folders = new Set(files.map(({ source }) => parentOf(source.path)));
  const homes = new Set([...folders].map(parentOf).filter((folder) => folder !== ''));
  const isAmong = (file: PlainFile) => {
    const folder = parentOf(file.source.path);
    return isInOtherFolder(file)
      ? homes.has(parentOf(folder)) && !isInOtherFolder(parentOf(folder))
      : folders.has(folder) && isOtherName(file);
  };
  const taken = candidates.filter(
    (file) => kept.has(file) || (isAmong(file) && !isNever(file) && likenessTo(core, file) >= 0.6),
  );
  return taken.toSorted((a, b) => (a.source.path < b.source.path ? -1 : 1));
}

/** What begins the names of patterns, as in `pattern-open-door.md`, or of chapters, as in `chapter_01_open_door.md`. */
const PATTERN_NAME =
  /^(?:(pattern|muster|patr[oó]n|padr[aã]o|motif|パターン|模式)[-_ .]*(?=\d|[-_ .])|(chapter|kapitel|cap[ií]tulo|chapitre|lesson|item|recipe|card)[-_ .]*\d)/iu;

/** If the names of most files begin alike, with the word for a pattern or a chapter, the others are none. */
function namedAlike(files: readonly PlainFile[]): readonly PlainFile[] {
  const alike = files.filter(({ source }) => PATTERN_NAME.test(stemOf(source.path)));
  return alike.length >= 5 && alike.length * 2 >= files.length ? alike : files;
}

/**
 * Decides what `README.md` and `index.md` are. Where most patterns are folders, these files are the patterns; elsewhere
 * they are pages about a folder, and so is a file that has the name of a folder beside it.
 */
function withoutFolderPages(files: readonly PlainFile[]): readonly PlainFile[] {
  const found = filesOfFolders(files, isOtherName);
  if (found) return found;
  const folders = new Set(files.map(({ source }) => parentOf(source.path)));
  const isPageOfFolder = ({ source }: PlainFile) => {
    const path = source.path.replace(/\.[a-z]+$/i, '');
    return [...folders].some((folder) => folder === path || folder.startsWith(`${path}/`));
  };
  return files.filter(
    (file) => !isFolderFile(file.source.path) && (!isPageOfFolder(file) || file.hasFrontMatter),
  );
}

/** Leaves out pages that link to nearly everything: they are maps of the language. */
function withoutIndexes(files: readonly PlainFile[]): readonly PlainFile[] {
  if (files.length < 8) return files;
  const stems = new Set(files.map(({ source }) => foldName(stemOf(source.path))));
  return files.filter((file) => {
    const linked = new Set<string>();
    for (const { reference } of file.names) {
      const target =
        reference.kind === 'file' ? reference.path : reference.kind === 'bracketed' ? reference.name : '';
      const stem = foldName(stemOf(target.split('#', 1)[0] ?? ''));
      if (stems.has(stem)) linked.add(stem);
    }
    return linked.size < 8 || linked.size < 0.6 * files.length;
  });
}
