import { decodeEscapes } from '../language/decode-escapes.ts';
import { type Language, patternLookup, slugLookup } from '../language/language.ts';
import type { Along } from '../language/reading-order.ts';
import { SITE_FILES, UNWRITTEN_KEY, pageAddress, readPatternFile } from '../language/site-address.ts';
import { ADDRESS_KEYS, ALONG, clip, readPattern } from './address-keys.ts';
import { type QueryValues, parseQueryString, splitOnce, writeQueryString } from './query-string.ts';
import { HOME, type View } from './view.ts';

/** The result of reading an address: the view, and a sentence for the reader about each thing that was not found. */
export interface ReadAddress {
  readonly view: View;
  readonly problems: readonly string[];
  /** Whether the path leads to no page of this language. */
  readonly isLost: boolean;
}

/**
 * Reads a path and a query. What is wrong in the address is reported and ignored; the rest counts.
 *
 * @param location Path and query, such as `/sub/patterns/013-communities-of-practice/?scale=2,3`.
 * @param base The path under which the app is served, with slashes at both ends.
 */
export function readAddress(location: string, language: Language, base: string): ReadAddress {
  const [path, query] = splitOnce(location.replace(/#.*$/, ''), '?');
  const problems: string[] = [];
  const problem = (words: string) => problems.push(words);
  const values = parseQueryString(query);
  const open = readPath(path, values, language, base, problem);
  const isLost = problems.length > 0;
  const view = ADDRESS_KEYS.reduce<View>(
    (before, { key, read }) => read(values.get(key) ?? [], before, language, problem),
    { ...HOME, open },
  );
  return { view, problems, isLost };
}

/** Writes the address of a view. Reading it again gives the same view. */
export function writeAddress(view: View, language: Language, base: string): string {
  return addressAt(view.open, writeQuery(view, language), language, base);
}

/**
 * Returns the address at which a pattern (or none) is open.
 *
 * @param id The id of the pattern, or null.
 * @param query The rest of the view, as `writeQuery` returns it.
 */
export function addressAt(id: number | null, query: string, language: Language, base: string): string {
  const pattern = id === null ? undefined : patternLookup(language).get(id);
  const address = pattern ? pageAddress(pattern, base) : base;
  return address.includes('?') ? address + query.replace('?', '&') : address + query;
}

/**
 * Writes everything in a view except the open pattern, as a query with its question mark; empty if there is nothing to
 * write.
 */
export function writeQuery(view: View, language: Language): string {
  return writeQueryString(ADDRESS_KEYS.map(({ key, write }) => [key, write(view, language)] as const));
}

/** Adds to a query, as `writeQuery` returns it, the list that is read one after the other. */
export function alongQuery(query: string, along: Along, language: Language): string {
  const own = writeQueryString([[ALONG.key, ALONG.write({ ...HOME, along }, language)]]);
  return query === '' ? own : query + own.replace('?', '&');
}

function readPath(
  path: string,
  values: QueryValues,
  language: Language,
  base: string,
  problem: (words: string) => void,
): number | null {
  // Some hosts serve a folder without its trailing slash.
  const whole = `${path}/`;
  const rest = (whole.startsWith(base) ? whole.slice(base.length) : path.replace(/^\//, '')).replace(
    /(?:index\.html|\/)+$/,
    '',
  );
  if (rest === '') return null;
  if (rest === SITE_FILES.notFound) {
    problem('There is no such page in this language.');
    return null;
  }
  const page = `${rest}/index.html`;
  if (page === SITE_FILES.unwritten) {
    const [text] = values.get(UNWRITTEN_KEY) ?? [];
    const id = readPattern(text ?? '', language);
    if (text === undefined) problem('This pattern is not written yet.');
    else if (id === null) problem(`There is no pattern “${clip(text)}” in this language.`);
    return id;
  }
  const file = readPatternFile(page);
  const slug = file ? decodeEscapes(file.slug) : null;
  const number = slug === null ? null : /^(\d{1,16})(?:-|$)/.exec(slug);
  // The number decides: a pattern keeps it when its name, and therefore its slug, changes.
  const pattern =
    slugLookup(language).get(slug ?? '') ??
    patternLookup(language).get((number && readPattern(number[1] ?? '', language)) ?? 0);
  if (!pattern) problem(`There is no page “${clip(decodeEscapes(rest))}” in this language.`);
  return pattern?.id ?? null;
}
