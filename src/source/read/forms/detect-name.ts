import { foldName, folderOf, isFolderFile, stemOf } from './fold-name.ts';
import {
  CONFIDENCE_KEYS,
  NAME_KEYS,
  NUMBER_KEYS,
  SHORT_NAME_KEYS,
  TITLE_SECTIONS,
  isOneOf,
  wordsOfKey,
} from './key-words.ts';
import { topKeysOf } from './keys-of.ts';
import type { Lists } from './list-file.ts';
import type { PlainFile } from './plain-file.ts';
import type { ReadSettings } from './read-settings.ts';
import { tagPrefixes } from './detect-scale.ts';
import { splitLead } from './lead-of-name.ts';
import { mainHeading, numberFromFile, textsOf } from './sources.ts';

/** Nearly all: what a source must have a name for to be the first choice. */
const NEARLY_ALL = 0.8;

/**
 * Works out what tells the patterns apart in addresses: the names of their files or, where these are the same in every
 * folder, as in `door/design.md`, the names of their folders.
 */
export function detectSlug(files: readonly PlainFile[]): 'file' | 'folder' {
  const stems = new Map<string, number>();
  for (const { source } of files) {
    const stem = stemOf(source.path);
    stems.set(stem, (stems.get(stem) ?? 0) + 1);
  }
  const [common] = [...stems.values()].toSorted((a, b) => b - a);
  const folders = new Set(files.map(({ source }) => foldName(folderOf(source.path))));
  const isTold = !files.some(({ source }) => isFolderFile(source.path));
  return isTold &&
    files.length >= 3 &&
    (common ?? 0) >= NEARLY_ALL * files.length &&
    folders.size >= 0.9 * files.length
    ? 'folder'
    : 'file';
}

/**
 * Works out where the names stand: in a key, in a section “Title”, in the heading, or in the name of the file.
 *
 * @param last What names a pattern without any other name: its file or its folder.
 */
export function detectName(files: readonly PlainFile[], lists: Lists, last: 'file' | 'folder'): string[] {
  const context = { lists };
  const found: string[] = [];
  const isGood = (source: string, share: number) => {
    const names = files.map((file) => textsOf(source, file, context)[0] ?? '');
    const given = names.filter((name) => name !== '' && name.length <= 200);
    return given.length >= share * files.length && new Set(given.map(foldName)).size >= 0.9 * given.length;
  };
  const keys = [...new Set([...commonKeys(files, SHORT_NAME_KEYS), ...commonKeys(files, NAME_KEYS)])].map(
    (key) => `key:${key}`,
  );
  const titles = new Set(files.flatMap(({ headings }) => headings.map(({ title }) => title)));
  const sections = [...titles]
    .filter((title) => TITLE_SECTIONS.includes(foldName(title)))
    .map((title) => `section:${title}`);
  const headings = files.some((file) => mainHeading(file) !== null) ? ['heading'] : [];
  for (const source of [...keys, ...sections.filter((source) => isGood(source, 0.5)), ...headings]) {
    if (isGood(source, NEARLY_ALL))
      return [...found, source, ...(source === 'heading' ? [] : rest(source, files)), last];
    if (isGood(source, 0.3) && source !== 'heading') found.push(source);
  }
  // No source names nearly all: the file's name does, unless most have a heading of their own.
  return isGood('heading', 0.5) && !isGood(last, 1) ? [...found, 'heading', last] : [...found, last];
}

function rest(source: string, files: readonly PlainFile[]): string[] {
  return source.startsWith('key:') && files.some((file) => mainHeading(file) !== null) ? ['heading'] : [];
}

/** The keys of a list of names that are in most files, in the order of that list. */
export function commonKeys(files: readonly PlainFile[], names: readonly string[], share = 0.3): string[] {
  const counts = new Map<string, number>();
  for (const file of files) for (const key of topKeysOf(file)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const wanted = names.map(wordsOfKey);
  return [...counts]
    .filter(([key, count]) => count >= share * files.length && isOneOf(key, names))
    .map(([key]) => key)
    .toSorted((a, b) => wanted.indexOf(wordsOfKey(a)) - wanted.indexOf(wordsOfKey(b)));
}

/**
 * Works out where the numbers stand, if the patterns have any.
 *
 * @param names The sources of the names, which may begin with numbers.
 */
export function detectNumber(files: readonly PlainFile[], lists: Lists, names: readonly string[]): string {
  const isGood = (numbers: readonly (number | null)[]) => {
    const given = numbers.filter((number) => number !== null && Number.isSafeInteger(number) && number > 0);
    return given.length >= 0.7 * files.length && new Set(given).size >= 0.95 * given.length;
  };
  for (const key of commonKeys(files, NUMBER_KEYS, 0.6)) {
    const values = files.map((file) => textsOf(`key:${key}`, file, { lists })[0] ?? '');
    if (
      values.every((value) => /^[^\d]{0,6}\d{0,6}$/.test(value)) &&
      isGood(values.map((value) => Number(/\d+/.exec(value)?.[0] ?? NaN)))
    )
      return `key:${key}`;
  }
  if (isGood(files.map(({ source }) => numberFromFile(source.path)))) return 'file';
  const [name] = names;
  const isLed = (source: string) =>
    isGood(files.map((file) => splitLead(textsOf(source, file, { lists })[0] ?? '')?.number ?? null));
  return name !== undefined && /^(?:heading|key:)/.test(name) && isLed(name) ? name : 'none';
}

/** Works out where the confidence stands: a key with few small numbers, or asterisks behind the heading or the tags. */
export function detectConfidence(files: readonly PlainFile[], lists: Lists): ReadSettings['confidence'] {
  for (const key of commonKeys(files, CONFIDENCE_KEYS, 0.5)) {
    const values = files.flatMap((file) => textsOf(`key:${key}`, file, { lists })[0] ?? []);
    const kinds = [...new Set(values)].toSorted();
    if (kinds.length === 0 || kinds.length > 3) continue;
    if (kinds.every((value) => /^[0-2]$/.test(value)))
      return {
        from: `key:${key}`,
        values: Object.fromEntries(kinds.map((value) => [value, level(Number(value))])),
      };
    if (kinds.every((value) => /^[1-3]$/.test(value)))
      return {
        from: `key:${key}`,
        values: Object.fromEntries(kinds.map((value) => [value, level(Number(value) - 1)])),
      };
    if (kinds.every((value) => /^\**$/.test(value)))
      return {
        from: `key:${key}`,
        values: Object.fromEntries(kinds.map((value) => [value, level(value.length)])),
      };
    if (kinds.every((value) => WORDS[foldName(value)] !== undefined))
      return {
        from: `key:${key}`,
        values: Object.fromEntries(kinds.map((value) => [value, WORDS[foldName(value)] ?? 0])),
      };
  }
  const isCommon = (isMarked: (file: PlainFile) => boolean) =>
    files.filter(isMarked).length >= Math.max(1, 0.15 * files.length);
  if (isCommon(({ asterisks }) => asterisks > 0)) return { from: 'heading', values: {} };
  const [prefix] = tagPrefixes(files);
  return prefix !== undefined && isCommon(({ tagAsterisks }) => tagAsterisks > 0)
    ? { from: `tag:${prefix}`, values: {} }
    : null;
}

function level(value: number): 0 | 1 | 2 {
  return value >= 2 ? 2 : value === 1 ? 1 : 0;
}

const WORDS: Readonly<Record<string, 0 | 1 | 2>> = {
  low: 0,
  hypothesis: 0,
  medium: 1,
  likely: 1,
  high: 2,
  invariant: 2,
  certain: 2,
};
