/** Globs that say which files are meant: those to take, and those to leave out of them. */
export interface Globs {
  readonly files: readonly string[];
  readonly ignore: readonly string[];
}

/** Most exceptions that are listed one by one. */
const MOST_EXCEPTIONS = 150;

/**
 * Describes a choice of files by globs.
 *
 * @param chosen The paths that are meant.
 * @param all Every path among which a glob might find more.
 */
export function globsFor(chosen: readonly string[], all: readonly string[]): Globs {
  if (chosen.length === 0) return { files: ['**/*.md'], ignore: [] };
  const isChosen = new Set(chosen);
  const endings = [...new Set(chosen.map((path) => path.slice(path.lastIndexOf('.'))))];
  const root = commonFolder(chosen);
  const below = root === '' ? '' : `${escaped(root)}/`;
  const names = [...new Set(chosen.map((path) => path.slice(path.lastIndexOf('/') + 1)))];
  const isFolders = names.length === 1 && chosen.length > 1;
  const files = isFolders
    ? [`${below}**/${escaped(names[0] ?? '')}`]
    : endings.map((ending) => `${below}**/*${ending}`);
  const matches = (path: string) =>
    (root === '' || path.startsWith(`${root}/`)) &&
    (isFolders
      ? path.endsWith(`/${names[0] ?? ''}`) || path === names[0]
      : endings.some((ending) => path.endsWith(ending)));
  const left = all.filter((path) => matches(path) && !isChosen.has(path));
  const ignore = exceptions(left, chosen);
  return ignore.length > MOST_EXCEPTIONS ? { files: chosen.map(escaped), ignore: [] } : { files, ignore };
}

/** Exceptions as few as possible: names that are never chosen, folders of which nothing is chosen, then single files. */
function exceptions(left: readonly string[], chosen: readonly string[]): string[] {
  const globs: string[] = [];
  const names = new Set(chosen.map((path) => path.slice(path.lastIndexOf('/') + 1)));
  let rest = left;
  for (const name of ['README.md', 'index.md', 'SUMMARY.md']) {
    const own = rest.filter((path) => path.slice(path.lastIndexOf('/') + 1) === name);
    if (own.length < 1 || names.has(name)) continue;
    globs.push(`**/${name}`);
    rest = rest.filter((path) => !own.includes(path));
  }
  const inside = new Set(
    chosen.flatMap((path) => {
      const parts = path.split('/').slice(0, -1);
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  );
  const folders = new Set<string>();
  const single: string[] = [];
  for (const path of rest) {
    const parts = path.split('/').slice(0, -1);
    const at = parts.findIndex((_, index) => !inside.has(parts.slice(0, index + 1).join('/')));
    if (at === -1) single.push(path);
    else folders.add(parts.slice(0, at + 1).join('/'));
  }
  return [...globs, ...[...folders].map((folder) => `${escaped(folder)}/**`), ...single.map(escaped)];
}

function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1));
  let length = first.length;
  for (const parts of others) {
    let same = 0;
    while (same < length && parts[same] === first[same]) same++;
    length = same;
  }
  return first.slice(0, length).join('/');
}

/** A path in which no character has a meaning to a glob. */
export function escaped(path: string): string {
  return path.replace(/[\\[\]{}()*?!+@|]/g, '\\$&');
}
