import { type Filters, NO_FILTERS, isFiltering } from '../language/filters.ts';
import { type Language, patternLookup, writtenPatterns } from '../language/language.ts';
import type { Lens } from '../language/lens.ts';
import { DEPTHS, type Depth } from '../language/neighbourhood.ts';
import { oncePer } from '../language/once-per.ts';
import type { Way } from '../language/paths.ts';
import type { Confidence, Pattern } from '../language/pattern.ts';
import { UNWRITTEN_PAGE, patternAddress } from '../language/pattern-address.ts';
import { ARRANGEMENTS, type Arrangement } from '../map/arrangement.ts';
import { ALL_FINDINGS, type FindingFilter, SEVERITIES } from '../language/review/finding-filter.ts';

/** What the reader sees, as far as the address tells it. */
export interface View {
  /** The id of the open pattern, or null. */
  readonly open: number | null;
  readonly filters: Filters;
  /** Whether what does not pass the filters leaves the map; else it is dimmed. */
  readonly hide: boolean;
  /** The numbers of the scales that are folded to a strip on the map. */
  readonly fold: readonly number[];
  /** On a narrow screen, which of the two is shown; a wide one shows both. */
  readonly screen: 'outline' | 'map';
  /** What stands beside the map, or in its place, where no pattern is open. */
  readonly page: Page;
  /** What is searched for. */
  readonly query: string;
  readonly arrangement: Arrangement;
  /** Up to how many links from the open pattern the map shows; 0 shows all. */
  readonly depth: 0 | Depth;
  readonly lens: Lens;
  /** The pattern to which the ways from the open one are shown, and which ways; null for none. */
  readonly path: { readonly to: number; readonly way: Way } | null;
  /** How the open pattern is read: beside the map, or by itself. */
  readonly reading: 'panel' | 'wide';
  /** What of the review is listed. */
  readonly findings: FindingFilter;
}

/** `map` is the map alone; `whole` is the whole language as one page. */
export type Page = (typeof PAGES)[number];
const PAGES = ['map', 'introduction', 'review', 'whole'] as const;

const WAYS = ['either', 'up', 'down'] as const;

export const HOME: View = {
  open: null,
  filters: NO_FILTERS,
  hide: false,
  fold: [],
  screen: 'outline',
  page: 'map',
  query: '',
  arrangement: 'scale',
  depth: 0,
  lens: { kind: 'scale' },
  path: null,
  reading: 'panel',
  findings: ALL_FINDINGS,
};

/** An address understood: the view, and what in it was not found, in words for the reader. */
export interface ReadAddress {
  readonly view: View;
  readonly problems: readonly string[];
  /** Whether the path leads to no page of this language. */
  readonly isLost: boolean;
}

const tagsOf = oncePer(
  (language: Language): ReadonlySet<string> =>
    new Set(writtenPatterns(language).flatMap((pattern) => pattern.tags)),
);

const bySlug = oncePer(
  (language: Language): ReadonlyMap<string, Pattern> =>
    new Map(language.patterns.map((pattern) => [pattern.slug, pattern])),
);

/**
 * Reads a path and a query. What is wrong in an address is said and left out; the rest holds.
 *
 * @param location Path and query, such as `/sub/patterns/013-communities-of-practice/?scale=2,3`.
 * @param base The path under which the app is served, with slashes at both ends.
 */
export function readAddress(location: string, language: Language, base: string): ReadAddress {
  const [path = '', query = ''] = splitOnce(location.replace(/#.*$/, ''), '?');
  const problems: string[] = [];
  const values = parseQuery(query);
  const scales = new Set(language.scales.map((scale) => scale.number));
  const tags = tagsOf(language);
  const keep = <T>(key: string, read: (text: string) => T | null, what: string): T[] => {
    const kept: T[] = [];
    for (const text of values.get(key) ?? []) {
      const value = read(text);
      if (value === null) problems.push(`There is no ${what} “${clip(text)}” in this language.`);
      else if (!kept.includes(value)) kept.push(value);
    }
    return kept;
  };
  const one = <T extends string>(allowed: readonly T[], key: string): T | undefined => {
    const [text] = values.get(key) ?? [];
    const value = allowed.find((known) => known === text);
    if (text !== undefined && value === undefined) problems.push(`There is no ${key} “${clip(text)}”.`);
    return value;
  };
  const shown = one(PAGES, 'view');
  const depthText = one(DEPTHS.map(String), 'depth');
  const wholeNumber = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : null);
  const filters: Filters = {
    scales: keep('scale', (text) => inSet(scales, wholeNumber(text)), 'scale'),
    tags: keep('tag', (text) => inSet(tags, text), 'tag'),
    confidences: keep('confidence', readConfidence, 'confidence'),
    ai: keep('ai', (text) => (text === 'yes' ? true : text === 'no' ? false : null), 'AI dimension'),
    tagsBy: one(['any', 'all'] as const, 'tags') ?? 'any',
  };
  const before = problems.length;
  const open = readPath(path, values, language, base, problems);
  const isLost = problems.length > before;
  return {
    view: {
      open,
      filters: isFiltering(filters) || filters.tagsBy === 'all' ? filters : NO_FILTERS,
      hide: values.get('hide')?.includes('yes') ?? false,
      fold: keep('fold', (text) => inSet(scales, wholeNumber(text)), 'scale'),
      screen: shown === 'map' ? 'map' : 'outline',
      page: shown ?? 'map',
      query: cutQuery((values.get('q') ?? []).join(',')),
      arrangement: one(ARRANGEMENTS, 'arrangement') ?? 'scale',
      depth: DEPTHS.find((depth) => String(depth) === depthText) ?? 0,
      lens: readLens(values.get('lens')?.[0] ?? '', tags, problems),
      path: readWay(values, language, problems),
      reading: one(['wide'] as const, 'read') ?? 'panel',
      findings: readFindings(values),
    },
    problems,
    isLost,
  };
}

/**
 * Reads one address after the other. The parts of a view that are as before are the very objects they were, so that what
 * depends on them need not be done again.
 */
export function createViewReader(): typeof readAddress {
  let last: View = HOME;
  return (location, language, base) => {
    const { view, ...rest } = readAddress(location, language, base);
    last = keepAlike(last, view);
    return { view: last, ...rest };
  };
}

function keepAlike(before: View, now: View): View {
  const parts = Object.entries(now).map(([key, part]) => {
    const old = before[key as keyof View];
    return [key, JSON.stringify(old) === JSON.stringify(part) ? old : part] as const;
  });
  return Object.fromEntries(parts) as unknown as View;
}

/** Most characters that are searched for, in UTF-16 units. */
export const LONGEST_QUERY = 200;

/** A query that is short enough, and that an address can hold: no half of a character that takes two units. */
export function cutQuery(text: string): string {
  return text.slice(0, LONGEST_QUERY).replace(/[\uD800-\uDFFF]/gu, '');
}

function readLens(text: string, tags: ReadonlySet<string>, problems: string[]): Lens {
  if (text === '' || text === 'scale') return HOME.lens;
  if (text === 'confidence' || text === 'ai' || text === 'links') return { kind: text };
  const tag = /^tag:(.*)$/s.exec(text)?.[1];
  if (tag !== undefined && tags.has(tag)) return { kind: 'tag', tag };
  problems.push(`There is no lens “${clip(text)}”.`);
  return HOME.lens;
}

function readWay(
  values: ReadonlyMap<string, readonly string[]>,
  language: Language,
  problems: string[],
): View['path'] {
  const [text] = values.get('to') ?? [];
  if (text === undefined) return null;
  const to = readPattern(text, language);
  if (to === null) {
    problems.push(`There is no pattern “${clip(text)}” in this language.`);
    return null;
  }
  return { to, way: WAYS.find((way) => values.get('way')?.includes(way)) ?? 'either' };
}

/** A rule is kept whatever it is called: one that finds nothing any more is as good as one that there never was. */
function readFindings(values: ReadonlyMap<string, readonly string[]>): FindingFilter {
  return {
    severities: SEVERITIES.filter((severity) => values.get('severity')?.includes(severity)),
    rule: values.get('rule')?.find((rule) => /^[a-z-]{1,40}$/.test(rule)) ?? null,
    text: cutQuery((values.get('find') ?? []).join(',')),
  };
}

/** Writes the address of a view; reading it again gives the same view. */
export function writeAddress(view: View, patterns: ReadonlyMap<number, Pattern>, base: string): string {
  return addressAt(view.open === null ? undefined : patterns.get(view.open), writeQuery(view), base);
}

/** The address at which a pattern is open, or none, with the query of the rest of a view (`writeQuery`). */
export function addressAt(pattern: Pattern | undefined, query: string, base: string): string {
  const address = base + (pattern ? patternAddress(pattern) : '');
  return address.includes('?') ? address + query.replace('?', '&') : address + query;
}

/** All of a view but the open pattern: empty, or a query that begins with its mark. */
export function writeQuery(view: View): string {
  const query = [
    entry('scale', view.filters.scales.map(String)),
    entry('tag', view.filters.tags),
    entry('tags', view.filters.tagsBy === 'all' ? ['all'] : []),
    entry('confidence', view.filters.confidences.map(String)),
    entry(
      'ai',
      view.filters.ai.map((ai) => (ai ? 'yes' : 'no')),
    ),
    entry('hide', view.hide ? ['yes'] : []),
    entry('fold', view.fold.map(String)),
    entry('q', textOf(view.query)),
    entry('view', view.page === 'map' ? (view.screen === 'map' ? ['map'] : []) : [view.page]),
    entry('arrangement', view.arrangement === 'scale' ? [] : [view.arrangement]),
    entry('depth', view.depth === 0 ? [] : [String(view.depth)]),
    entry('lens', view.lens.kind === 'scale' ? [] : [lensText(view.lens)]),
    entry('to', view.path ? [String(view.path.to)] : []),
    entry('way', view.path && view.path.way !== 'either' ? [view.path.way] : []),
    entry('read', view.reading === 'wide' ? ['wide'] : []),
    entry('severity', view.findings.severities),
    entry('rule', view.findings.rule === null ? [] : [view.findings.rule]),
    entry('find', textOf(view.findings.text)),
  ].filter((part) => part !== '');
  return query.length > 0 ? `?${query.join('&')}` : '';
}

function textOf(text: string): readonly string[] {
  const query = cutQuery(text);
  return query === '' ? [] : [query];
}

function lensText(lens: Lens): string {
  return lens.kind === 'tag' ? `tag:${lens.tag}` : lens.kind;
}

function readPath(
  path: string,
  values: ReadonlyMap<string, readonly string[]>,
  language: Language,
  base: string,
  problems: string[],
): number | null {
  // Some hosts answer at a folder without its slash.
  const whole = `${path}/`;
  const rest = (whole.startsWith(base) ? whole.slice(base.length) : path.replace(/^\//, '')).replace(
    /(?:index\.html|\/)+$/,
    '',
  );
  if (rest === '') return null;
  if (rest === '404.html') {
    problems.push('There is no such page in this language.');
    return null;
  }
  if (`${rest}/` === UNWRITTEN_PAGE) {
    const [text] = values.get('pattern') ?? [];
    const id = readPattern(text ?? '', language);
    if (text === undefined) problems.push('This pattern is not written yet.');
    else if (id === null) problems.push(`There is no pattern “${clip(text)}” in this language.`);
    return id;
  }
  const match = /^patterns\/([^/]+)$/.exec(rest);
  const slug = match ? decode(match[1] ?? '') : null;
  const number = slug === null ? null : /^(\d{1,16})(?:-|$)/.exec(slug);
  // The number is what counts: a pattern keeps it when its name, and so its slug, changes.
  const pattern =
    bySlug(language).get(slug ?? '') ?? (number ? patternLookup(language).get(Number(number[1])) : undefined);
  if (!pattern) problems.push(`There is no page “${clip(decode(rest))}” in this language.`);
  return pattern?.id ?? null;
}

function readPattern(text: string, language: Language): number | null {
  return /^\d{1,16}$/.test(text) ? (patternLookup(language).get(Number(text))?.id ?? null) : null;
}

function readConfidence(text: string): Confidence | null {
  return text === '0' ? 0 : text === '1' ? 1 : text === '2' ? 2 : null;
}

function inSet<T>(set: ReadonlySet<T>, value: T | null): T | null {
  return value !== null && set.has(value) ? value : null;
}

/** Values are joined by commas, so a comma within one is escaped; that is why the query is taken apart by hand. */
function parseQuery(query: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const part of query.split('&')) {
    const [key = '', list = ''] = splitOnce(part, '=');
    const texts = list.split(',').filter((text) => text !== '');
    values.set(decode(key), [
      ...(values.get(decode(key)) ?? []),
      ...texts.map((text) => decode(text.replaceAll('+', ' '))),
    ]);
  }
  return values;
}

function entry(key: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${key}=${values.map((value) => encodeURIComponent(value)).join(',')}`;
}

function splitOnce(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + separator.length)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
