import {
  CONFIDENCE_KEYS,
  GROUP_KEYS,
  NAME_KEYS,
  NUMBER_KEYS,
  OTHER_KEYS,
  SCALE_KEYS,
  TAG_KEYS,
  ALIAS_KEYS,
  isOneOf,
  suggestionOf,
  wordsOfKey,
} from './key-words.ts';
import { foldTitle, withoutHeadingNumber } from './fold-name.ts';
import type { NamedFile } from './name-files.ts';
import { keyPathsOf } from './keys-of.ts';
import { detectTextDirections } from './detect-text-links.ts';
import { linksAt } from './links-at.ts';
import { mirroredShare } from './mirrored.ts';
import type { LinkResolver } from './resolve-link.ts';
import { valuesAtKey } from './sources.ts';

/** The sources of links, by what they say of the direction. */
export interface LinkSources {
  readonly larger: readonly string[];
  readonly smaller: readonly string[];
  readonly related: readonly string[];
}

/** What the values of a key lead to. */
interface LinkKey {
  readonly key: string;
  /** The pairs, as `from-to`. */
  readonly pairs: ReadonlySet<string>;
  readonly isListed: boolean;
}

/** At least this share of a key's values leads to patterns if it is a key of links. */
const LEAST_SHARE = 0.5;

/** Works out which keys hold links, and what they say of the direction. */
export function detectLinks(named: readonly NamedFile[], resolver: LinkResolver): LinkSources {
  const keys = linkKeys(named, resolver);
  const pairs = new Set(keys.flatMap((key) => [...key.pairs].map(undirected)));
  // A few links in front matter of a language whose texts are full of them say nothing about the others.
  const least = Math.max(2, Math.ceil(named.length * 0.1));
  if (pairs.size < least) {
    const inText = detectInText(named, resolver);
    if (inText.count > 2 * pairs.size) {
      const inKeys = sorted(keys, named);
      const directions = detectTextDirections(named, resolver);
      const told = new Set([...directions.larger, ...directions.smaller]);
      return {
        larger: [...inKeys.larger, ...directions.larger],
        smaller: [...inKeys.smaller, ...directions.smaller],
        related: [...inKeys.related, ...inText.sources.filter((source) => !told.has(source))],
      };
    }
  }
  return sorted(keys, named);
}

/** Finds what in the texts names other patterns: links and, where these are few, names in lists and in capitals. */
function detectInText(
  named: readonly NamedFile[],
  resolver: LinkResolver,
): { readonly count: number; readonly sources: readonly string[] } {
  const least = Math.max(3, Math.ceil(named.length * 0.1));
  const linked = pairsAt(['text'], named, resolver);
  const sources = linked.size > 0 ? ['text'] : [];
  let all = linked;
  const enough = Math.max(2, least / 3);
  const lists = listedPlaces(named, enough).flatMap(({ sources: below, among }) =>
    below.filter((source) => pairsAt([source], among, resolver).size >= enough),
  );
  for (const more of [lists, ['capitals']]) {
    if (more.length === 0) continue;
    const both = pairsAt([...sources, ...more], named, resolver);
    // Names without links count if they say much that no link says.
    if (both.size - all.size < Math.max(least, all.size / 2)) continue;
    sources.push(...more);
    all = both;
  }
  return { count: all.size, sources };
}

/** A heading or a label below which lists give names without links, and the files that have such a list. */
interface ListedPlace {
  /** The sources of what stands below it: `section:` for a heading, `line:` for a label. */
  readonly sources: readonly string[];
  readonly among: readonly NamedFile[];
}

/** The headings and labels below which lists give enough names without links, each once however it is written. */
function listedPlaces(named: readonly NamedFile[], enough: number): ListedPlace[] {
  const places = new Map<string, { count: number; sources: Map<string, string>; among: Set<NamedFile> }>();
  for (const entry of named) {
    const titles = new Set(entry.file.headings.map(({ title }) => title));
    for (const { below } of entry.file.listed) {
      const key = foldTitle(below);
      const place = places.get(key) ?? { count: 0, sources: new Map(), among: new Set() };
      places.set(key, place);
      place.count++;
      place.among.add(entry);
      const kind = titles.has(below) ? 'section' : 'line';
      if (!place.sources.has(kind)) place.sources.set(kind, `${kind}:${withoutHeadingNumber(below)}`);
    }
  }
  return [...places.values()]
    .filter(({ count }) => count >= enough)
    .map(({ sources, among }) => ({ sources: [...sources.values()], among: [...among] }));
}

function pairsAt(
  sources: readonly string[],
  named: readonly NamedFile[],
  resolver: LinkResolver,
): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { file, id } of named)
    for (const { target } of linksAt(sources, file)) {
      const [only, ...others] = resolver.resolve(target, file.source.path);
      if (only !== undefined && others.length === 0 && only !== id) pairs.add(undirected(`${id}-${only}`));
    }
  return pairs;
}

function undirected(pair: string): string {
  const [from = 0, to = 0] = pair.split('-').map(Number);
  return from < to ? `${from}-${to}` : `${to}-${from}`;
}

function isOther(key: string): boolean {
  const top = key.split('.')[0] ?? '';
  if (OTHER_KEYS.has(wordsOfKey(top))) return true;
  const last = key.split('.').at(-1) ?? '';
  return (
    !key.includes('.') &&
    [NAME_KEYS, NUMBER_KEYS, TAG_KEYS, ALIAS_KEYS, CONFIDENCE_KEYS, SCALE_KEYS, GROUP_KEYS].some((names) =>
      isOneOf(last, names),
    ) &&
    suggestionOf(key) === null
  );
}

function linkKeys(named: readonly NamedFile[], resolver: LinkResolver): LinkKey[] {
  const all = new Set(named.flatMap(({ file }) => keyPathsOf(file)));
  // A list of objects is read as a whole, so the fields of its items are no keys of their own.
  const lists = new Set(
    [...all].filter((key) => named.some(({ file }) => isListOfObjects(file.frontMatter.data, key))),
  );
  const found: LinkKey[] = [];
  for (const key of all) {
    if (isOther(key) || [...lists].some((list) => key.startsWith(`${list}.`))) continue;
    let values = 0;
    let led = 0;
    let isListed = false;
    const pairs = new Set<string>();
    for (const { file, id } of named) {
      for (const { text, path } of valuesAtKey(file, key)) {
        values++;
        const isNumber = /^\d+$/.test(text);
        const isItem = typeof path.at(-1) === 'number' || path.some((step) => typeof step === 'number');
        isListed ||= isItem;
        // A number or a word alone may mean anything else, unless the name of the key speaks of links.
        if (isNumber && suggestionOf(key) === null && !isItem) continue;
        const [only, ...others] = resolver.resolve(text, file.source.path);
        if (only === undefined || (others.length === 0 && only === id)) continue;
        led++;
        if (others.length === 0) pairs.add(`${id}-${only}`);
      }
    }
    const share = suggestionOf(key) === null ? LEAST_SHARE : LEAST_SHARE / 2;
    if (pairs.size > 0 && led >= share * values && (pairs.size > 1 || suggestionOf(key) !== null))
      found.push({ key, pairs, isListed });
  }
  return found;
}

function isListOfObjects(data: unknown, key: string): boolean {
  let value: unknown = data;
  for (const step of key.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null);
}

/** Sorts keys by direction: first by what their names say, then by which of them mirror each other. */
function sorted(keys: readonly LinkKey[], named: readonly NamedFile[]): LinkSources {
  const sides = new Map<string, 'larger' | 'smaller' | 'related' | null>();
  for (const { key, pairs } of keys) {
    const suggested = suggestionOf(key);
    const mirrored = mirroredShare(pairs, pairs);
    // A key that nearly every pair has at both ends has no direction, whatever its name.
    sides.set(key, suggested !== 'related' && mirrored >= 0.8 && pairs.size >= 8 ? 'related' : suggested);
  }
  for (const one of keys) {
    if (sides.get(one.key) !== null) continue;
    const partner = keys
      .filter((other) => other !== one && sides.get(other.key) !== 'related')
      .find(
        (other) =>
          mirroredShare(one.pairs, other.pairs) >= 0.5 ||
          (mirroredShare(other.pairs, one.pairs) >= 0.5 && other.pairs.size > 2),
      );
    if (!partner) continue;
    const side = sides.get(partner.key);
    if (side === 'larger') sides.set(one.key, 'smaller');
    else if (side === 'smaller') sides.set(one.key, 'larger');
    else {
      // Neither name is known. The one that is written first names the larger patterns, as Alexander's opening does.
      const isFirst = comesFirst(one.key, partner.key, named);
      sides.set(one.key, isFirst ? 'larger' : 'smaller');
      sides.set(partner.key, isFirst ? 'smaller' : 'larger');
    }
  }
  const of = (side: string) =>
    keys.filter(({ key }) => (sides.get(key) ?? 'related') === side).map(({ key }) => key);
  return {
    larger: of('larger').map((key) => `key:${key}`),
    smaller: of('smaller').map((key) => `key:${key}`),
    related: grouped(of('related'), keys),
  };
}

function comesFirst(key: string, other: string, named: readonly NamedFile[]): boolean {
  for (const { file } of named) {
    const keys = keyPathsOf(file);
    const [at, otherAt] = [keys.indexOf(key), keys.indexOf(other)];
    if (at !== -1 && otherAt !== -1) return at < otherAt;
  }
  return key < other;
}

/** Several keys below one are written as `key:above.*`, so that the key of each link is its type. */
function grouped(related: readonly string[], keys: readonly LinkKey[]): string[] {
  const sources: string[] = [];
  const above = new Map<string, number>();
  for (const { key } of keys)
    if (key.includes('.')) above.set(parentOf(key), (above.get(parentOf(key)) ?? 0) + 1);
  for (const key of related) {
    const parent = parentOf(key);
    const source = key.includes('.') && (above.get(parent) ?? 0) > 1 ? `key:${parent}.*` : `key:${key}`;
    if (!sources.includes(source)) sources.push(source);
  }
  return sources;
}

function parentOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('.')));
}
