import { foldName } from './fold-name.ts';
import { GROUP_KEYS, OTHER_KEYS, SCALE_KEYS, isOneOf, wordsOfKey } from './key-words.ts';
import { keyPathsOf } from './keys-of.ts';
import type { Lists } from './list-file.ts';
import type { PlainFile } from './plain-file.ts';
import { foldersOf, nameFromFile, textsOf, valuesAtKey } from './sources.ts';

/** Most groups that still order a map. */
const MOST = 24;

interface Uses {
  readonly given: number;
  readonly kinds: number;
  readonly words: readonly string[];
}

function usesOf(source: string, files: readonly PlainFile[], lists: Lists): Uses {
  const words = files.flatMap((file) => textsOf(source, file, { lists })[0] ?? []);
  return { given: words.length, kinds: new Set(words.map(foldName)).size, words };
}

function isGrouping({ given, kinds, words }: Uses, count: number, least = 2): boolean {
  return (
    given >= 0.75 * count &&
    kinds >= least &&
    kinds <= MOST &&
    kinds * 2 <= count + 1 &&
    words.every((word) => word.length <= 80)
  );
}

/** Whether a source gives folders that are the drawers of an index: each has the letter with which its files begin. */
function isDrawers(source: string, files: readonly PlainFile[], lists: Lists): boolean {
  return (
    source.startsWith('folder') &&
    files.every((file) => {
      const [word = ''] = textsOf(source, file, { lists });
      return (
        foldName(word).length === 1 && foldName(nameFromFile(file.source.path)).startsWith(foldName(word))
      );
    })
  );
}

/** Works out what orders the patterns: a key, a list of contents, a line, a tag of the text, or folders. */
export function detectScale(
  files: readonly PlainFile[],
  lists: Lists,
  {
    list,
    others,
    linkKeys,
  }: {
    readonly list: string | null;
    readonly others: readonly string[];
    readonly linkKeys: ReadonlySet<string>;
  },
): string {
  const count = files.length;
  const isGood = (source: string, least = 2) =>
    isGrouping(usesOf(source, files, lists), count, least) && !isDrawers(source, files, lists);
  const keys = [...new Set(files.flatMap((file) => keyPathsOf(file)))].filter((key) => {
    const [top = ''] = key.split('.', 1);
    return !linkKeys.has(top) && !OTHER_KEYS.has(wordsOfKey(top));
  });
  const rankIn = (names: readonly string[]) => {
    const wanted = names.map(wordsOfKey);
    const rank = (key: string) => wanted.indexOf(wordsOfKey(lastOf(key)));
    // A key at the top says more than one within another.
    const depth = (key: string) => key.split('.').length;
    return keys
      .filter((key) => isOneOf(lastOf(key), names) && !isOfItems(key, files))
      .toSorted((a, b) => depth(a) - depth(b) || rank(a) - rank(b))
      .map((key) => `key:${key}`);
  };
  const strong = rankIn(SCALE_KEYS).find((source) => isGood(source));
  if (strong !== undefined) return strong;
  if (list !== null && isGood(`list:${list}`)) return `list:${list}`;
  const labels = [...new Set(files.flatMap((file) => [...file.lines.keys()]))];
  const lines = (names: readonly string[]) =>
    labels.filter((label) => isOneOf(label, names)).map((label) => `line:${label}`);
  const candidates = [
    ...rankIn(GROUP_KEYS),
    ...lines(SCALE_KEYS),
    ...lines(GROUP_KEYS),
    ...tagPrefixes(files).map((prefix) => `tag:${prefix}`),
    ...folderSources(files),
  ];
  const grouping = candidates.find((source) => isGood(source));
  if (grouping !== undefined) return grouping;
  const other = others.find((path) => isGood(`list:${path}`));
  if (other !== undefined) return `list:${other}`;
  // A Jekyll collection says by its folder what its files are, even if it is the only one.
  const single = new Set(files.map(({ source }) => foldersOf(source.path).at(-1) ?? ''));
  const [only] = single;
  return single.size === 1 && only !== undefined && /^_(?!posts$|pages$|docs$)/.test(only)
    ? 'folder'
    : 'none';
}

/** Whether a key within another is one of items in a list, so that it tells of these and not of the pattern. */
function isOfItems(key: string, files: readonly PlainFile[]): boolean {
  return (
    key.includes('.') &&
    files.some((file) =>
      valuesAtKey(file, key).some(({ path }) => path.slice(0, -1).some((step) => typeof step === 'number')),
    )
  );
}

/** The last part of a key with dots. */
function lastOf(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

/** Beginnings that the tags of most texts share, with a slash at the end. */
export function tagPrefixes(files: readonly PlainFile[]): string[] {
  const counts = new Map<string, number>();
  for (const { textTags } of files)
    for (const prefix of new Set(
      textTags.flatMap((tag) => (tag.includes('/') ? [`${tag.split('/', 1)[0] ?? ''}/`] : [])),
    ))
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 0.6 * files.length)
    .toSorted((a, b) => b[1] - a[1])
    .map(([prefix]) => prefix);
}

/** The nearest folder; where those are too many, the folders at the first level that differ. */
function folderSources(files: readonly PlainFile[]): string[] {
  const folders = files.map(({ source }) => foldersOf(source.path));
  const nearest = new Set(folders.map((list) => list.at(-1) ?? ''));
  const deepest = Math.max(0, ...folders.map((list) => list.length));
  const levels: string[] = [];
  for (let level = 1; level <= deepest; level++) {
    const at = new Set(folders.flatMap((list) => list[level - 1] ?? []));
    if (at.size > 1) levels.push(`folder:${level}`);
  }
  const areSameDepth = new Set(folders.map((list) => list.length)).size === 1;
  if (areSameDepth && levels.length <= 1) return ['folder', ...levels];
  // With folders within folders, the upper ones are the larger parts.
  const whole = new Set(folders.map((list) => list.join('/')));
  const areNested = [...whole].some((folder) =>
    [...whole].some((other) => other !== '' && folder.startsWith(`${other}/`)),
  );
  return nearest.size <= 8 && levels.length <= 1 && !areNested
    ? ['folder', ...levels]
    : [...levels, 'folder'];
}

/** Orders the words of scales: by the list or by their own numbers, else by how links run, else as they are met. */
export function orderScales(
  source: string,
  words: readonly (string | null)[],
  lists: Lists,
  {
    listPaths,
    directed,
  }: {
    readonly listPaths: readonly string[];
    readonly directed: readonly (readonly [larger: number, smaller: number])[];
  },
): string[] {
  const met = new Map<string, string>();
  for (const word of words) if (word !== null && !met.has(foldName(word))) met.set(foldName(word), word);
  const keys = [...met.keys()];
  if (keys.every((key) => /^\d+$/.test(key))) return [];
  const written = (order: readonly string[]) => order.map((key) => met.get(key) ?? key);
  for (const path of listPaths) {
    const groups = lists.groups(path).map(foldName);
    if (keys.every((key) => groups.includes(key))) return written(groups.filter((group) => met.has(group)));
  }
  if (source.startsWith('folder') && keys.every((key) => /^\d/.test(key)))
    return written(keys.toSorted((a, b) => parseInt(a, 10) - parseInt(b, 10)));
  if (keys.every((key) => /^\D{0,10}\d+\b/.test(key)))
    return written(keys.toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0])));
  const down = new Map(keys.map((key) => [key, { out: 0, into: 0 }]));
  for (const [larger, smaller] of directed) {
    const [from, to] = [foldName(words[larger] ?? ''), foldName(words[smaller] ?? '')];
    if (from === to) continue;
    const [a, b] = [down.get(from), down.get(to)];
    if (a) a.out++;
    if (b) b.into++;
  }
  const height = (key: string) => {
    const { out = 0, into = 0 } = down.get(key) ?? {};
    return out + into < 2 ? 0 : (out - into) / (out + into);
  };
  return written(keys.toSorted((a, b) => height(b) - height(a)));
}
