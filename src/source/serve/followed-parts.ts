import picomatch from 'picomatch';
import { kindOf } from '../read/file-kind.ts';
import { listFiles } from '../read/list-files.ts';
import { readText } from '../read/read-file.ts';
import { readSettings } from '../read/settings-file.ts';

/** The parts of a folder of patterns that are followed, by paths relative to it. */
export interface FollowedParts {
  /** The folder itself, as an empty path, and its sub-folders. Those that hold patterns come first. */
  readonly folders: readonly string[];
  /** Files that are links. A change in what they lead to causes no event in the folder. */
  readonly links: readonly string[];
  readonly hasPatterns: boolean;
}

/** Globs that leave out a whole folder. Other globs may leave out part of it. */
const WHOLE = /^(?!!)(?:.*\/)?\*\*(?:\/\*)?$/;

/**
 * Lists what is followed: everything that is read. It leaves out what is excluded by its name, by `ignore` in the
 * settings, or as a site that was built into the folder.
 *
 * @throws If the folder cannot be read.
 */
export async function followedParts(root: string): Promise<FollowedParts> {
  const { files, folders, linkedFiles } = await listFiles(root);
  const ignore = files.includes('semilattice.json') ? await ignoredIn(root) : [];
  const isIgnored = picomatch([...ignore], { dot: true });
  const isInIgnored = picomatch(
    ignore.filter((glob) => WHOLE.test(glob)),
    { dot: true },
  );
  const patterns = files.filter((path) => ['pattern', 'project'].includes(kindOf(path)) && !isIgnored(path));
  const withPatterns = new Set(patterns.map(folderOf));
  const rank = (folder: string) => (folder === '' ? 0 : withPatterns.has(folder) ? 1 : 2);
  return {
    folders: folders
      .filter((folder) => folder === '' || !isInIgnored(`${folder}/x`))
      .toSorted((a, b) => rank(a) - rank(b)),
    links: linkedFiles.filter((path) => kindOf(path) !== 'other' && !isIgnored(path)),
    hasPatterns: patterns.length > 0,
  };
}

async function ignoredIn(root: string): Promise<readonly string[]> {
  const source = await readText(root, 'semilattice.json');
  return 'text' in source ? readSettings(source).ignore : [];
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
