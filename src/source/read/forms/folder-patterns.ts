import { coreOf, likenessTo } from './features.ts';
import { foldName, isFolderFile, parentOf, stemOf } from './fold-name.ts';
import type { PlainFile } from './plain-file.ts';

/** Fewest folders in which a file of one name shows that each of them is a pattern. */
const FEWEST = 3;

/** Most names of files that are compared. */
const MOST_KINDS = 12;

/** The name by which a file is the same in many folders; `README.md` and `index.md` are one. */
function kindOf({ source }: PlainFile): string {
  return isFolderFile(source.path) ? FOLDER_FILE : foldName(stemOf(source.path));
}

const FOLDER_FILE = '/';

/**
 * Finds the files that are patterns where each pattern is a folder, as in `door/README.md` or `door/method.md`. Files of
 * further names that recur in these folders, such as `door/sources.md`, and whatever stands in folders below, belong to
 * the pattern. Returns null where patterns are no folders.
 *
 * @param isPage Whether a file is a page around the language by its name.
 */
export function filesOfFolders(
  files: readonly PlainFile[],
  isPage: (file: PlainFile) => boolean,
): readonly PlainFile[] | null {
  const byFolder = new Map<string, PlainFile[]>();
  for (const file of files) {
    const folder = parentOf(file.source.path);
    if (folder !== '') byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
  }
  const kinds = recurringKinds(byFolder);
  const main = kinds.find((kind) => !isPageOfGroups(kind, kinds, byFolder));
  if (main === undefined) return null;
  const mains = mainsOf(main, byFolder);
  const groups = new Set([...mains.keys()].flatMap(foldersAbove));
  const leaves = [...mains].filter(([folder]) => !groups.has(folder));
  const isAlone = (folder: string) =>
    (byFolder.get(folder) ?? []).every((file) => kinds.includes(kindOf(file)));
  const alone = leaves.filter(([folder]) => isAlone(folder));
  if (alone.length < FEWEST) return null;
  // Beside folders with nothing else in them, one with further texts is a pattern too.
  const homes = new Set(alone.map(([folder]) => parentOf(folder)));
  const beside = leaves.filter(([folder]) => homes.has(parentOf(folder)));
  const chosen = withoutLabs(beside, byFolder);
  const folders = new Set(chosen.map(([folder]) => folder));
  const isInside = ({ source }: PlainFile) => foldersAbove(source.path).some((folder) => folders.has(folder));
  const rest = files.filter((file) => !isPage(file) && !isFolderFile(file.source.path) && !isInside(file));
  const found = chosen.map(([, file]) => file);
  return found.length >= rest.length || areAKind(found, rest) ? found : null;
}

/** The one file of a kind in each folder. */
function mainsOf(
  kind: string,
  byFolder: ReadonlyMap<string, readonly PlainFile[]>,
): ReadonlyMap<string, PlainFile> {
  return new Map(
    [...byFolder].flatMap(([folder, own]) => {
      const [file, ...more] = own.filter((one) => kindOf(one) === kind);
      return file && more.length === 0 ? [[folder, file] as const] : [];
    }),
  );
}

/** Whether files of a kind are pages about groups: more folders with a file of another kind stand below theirs. */
function isPageOfGroups(
  kind: string,
  kinds: readonly string[],
  byFolder: ReadonlyMap<string, readonly PlainFile[]>,
): boolean {
  const own = mainsOf(kind, byFolder);
  return kinds.some((other) => {
    if (other === kind) return false;
    const below = [...mainsOf(other, byFolder).keys()].filter(
      (folder) => !own.has(folder) && foldersAbove(folder).some((above) => own.has(above)),
    );
    return below.length > own.size;
  });
}

/** The names that files have in several folders, first the one that is the pattern's own text. */
function recurringKinds(byFolder: ReadonlyMap<string, readonly PlainFile[]>): string[] {
  const uses = new Map<string, PlainFile[]>();
  for (const own of byFolder.values())
    for (const file of own) uses.set(kindOf(file), [...(uses.get(kindOf(file)) ?? []), file]);
  const rank = (kind: string) => {
    const own = uses.get(kind) ?? [];
    const withFront = own.filter(({ hasFrontMatter }) => hasFrontMatter).length / own.length;
    const length = own.reduce((sum, { source }) => sum + source.text.length, 0) / own.length;
    return { isFolder: kind === FOLDER_FILE, isFront: withFront >= 0.5, length };
  };
  return [...uses]
    .filter(([, own]) => own.length >= FEWEST)
    .map(([kind]) => ({ kind, ...rank(kind) }))
    .toSorted(
      (a, b) =>
        Number(b.isFolder) - Number(a.isFolder) ||
        Number(b.isFront) - Number(a.isFront) ||
        b.length - a.length,
    )
    .map(({ kind }) => kind)
    .slice(0, MOST_KINDS);
}

/** If most of the folders hold further files of the same names, those without them that are made otherwise are none. */
function withoutLabs(
  found: readonly (readonly [folder: string, file: PlainFile])[],
  byFolder: ReadonlyMap<string, readonly PlainFile[]>,
): readonly (readonly [folder: string, file: PlainFile])[] {
  const isFull = ([folder]: readonly [string, PlainFile]) => (byFolder.get(folder)?.length ?? 0) > 1;
  const full = found.filter(isFull);
  if (full.length < FEWEST || full.length * 3 < found.length) return found;
  const core = coreOf(
    full.map(([, file]) => file),
    0.6,
  );
  return found.filter((each) => isFull(each) || likenessTo(core, each[1]) >= 0.5);
}

/** Whether files are made like each other, and otherwise than the rest. */
function areAKind(files: readonly PlainFile[], rest: readonly PlainFile[]): boolean {
  const core = coreOf(files, 0.6);
  const alike = rest.filter((file) => likenessTo(core, file) >= 0.3);
  return core.size >= 3 && files.length * 2 >= rest.length && alike.length * 10 <= rest.length;
}

/** The folders that hold a path, from the top. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
