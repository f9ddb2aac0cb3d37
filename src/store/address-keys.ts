import { FACET_PREFIX } from '../language/filters/by-facet.ts';
import { TAG_FILTER } from '../language/filters/by-tag.ts';
import type { FilterGroup } from '../language/filters/filter-group.ts';
import { FILTER_GROUPS, filterGroups, tick, tickedOf } from '../language/filters/filters.ts';
import { type Language, patternLookup } from '../language/language.ts';
import { DEPTHS } from '../language/neighbourhood.ts';
import { LISTS } from '../language/reading-order.ts';
import { SEVERITIES } from '../language/review/finding-filter.ts';
import { ARRANGEMENTS } from '../map/arrangements/arrangements.ts';
import { TAG_PREFIX } from '../map/lenses/by-tag.ts';
import { lensesFor } from '../map/lenses/lenses.ts';
import { oncePer } from '../language/once-per.ts';
import { type Pattern, keyOf } from '../language/pattern.ts';
import { splitOnce } from './query-string.ts';
import { HOME, MINE_SCREENS, PAGES, type View, cutQuery } from './view.ts';

/** One key of the query. One object reads and writes it, so the two cannot differ. */
export interface AddressKey {
  readonly key: string;
  /**
   * Returns the view with what the texts of this key say.
   *
   * @param problem Called with a sentence for the reader for each text that is wrong. The other texts still count.
   */
  read(texts: readonly string[], view: View, language: Language, problem: (words: string) => void): View;
  /** Returns the texts of this key; none if the view agrees with the home page. */
  write(view: View, language: Language): readonly string[];
}

/** A key with at most one of a few words. */
function word<T extends string>(
  key: string,
  words: readonly T[],
  get: (view: View) => T | null,
  set: (view: View, value: T) => View,
): AddressKey {
  return {
    key,
    read: ([text], view, _language, problem) => {
      if (text === undefined) return view;
      const value = words.find((known) => known === text);
      if (value === undefined) problem(`“${key}=${clip(text)}” in the address means nothing here.`);
      return value === undefined ? view : set(view, value);
    },
    write: (view) => {
      const value = get(view);
      return value === null ? [] : [value];
    },
  };
}

/** A key with text that the reader typed. */
function typed(
  key: string,
  get: (view: View) => string,
  set: (view: View, text: string) => View,
): AddressKey {
  return {
    key,
    read: (texts, view) => (texts.length === 0 ? view : set(view, cutQuery(texts.join(',')))),
    write: (view) => [cutQuery(get(view))].filter((text) => text !== ''),
  };
}

/** A key with any number of values, all of which the language must have. */
function several(
  key: string,
  noun: string,
  values: (language: Language) => readonly string[],
  get: (view: View) => readonly string[],
  set: (view: View, values: readonly string[]) => View,
): AddressKey {
  return {
    key,
    read: (texts, view, language, problem) => {
      if (texts.length === 0) return view;
      const known = new Set(values(language));
      for (const text of texts)
        if (!known.has(text)) problem(`There is no ${noun} “${clip(text)}” in this language.`);
      const kept = [...new Set(texts)].filter((text) => known.has(text));
      return kept.length === 0 ? view : set(view, kept);
    },
    write: get,
  };
}

const ofGroup = (group: FilterGroup): AddressKey =>
  several(
    group.id,
    group.noun,
    (language) => group.values(language).map(({ value }) => value),
    (view) => tickedOf(view.filters, group),
    (view, values) => ({ ...view, filters: tick(view.filters, group, values) }),
  );

/** The ticks of the author's own keys, each as `key:value`. */
const FACETS: AddressKey = {
  key: 'facet',
  read: (texts, view, language, problem) =>
    texts.reduce((before, text) => {
      const [id, value] = splitOnce(text, ':');
      const group = filterGroups(language).find((known) => known.id === FACET_PREFIX + id);
      if (group?.values(language).some((known) => known.value === value)) {
        const ticked = tickedOf(before.filters, group).filter((known) => known !== value);
        return { ...before, filters: tick(before.filters, group, [...ticked, value]) };
      }
      problem(`There is no “${clip(text)}” in this language.`);
      return before;
    }, view),
  write: ({ filters }) =>
    Object.entries(filters.ticked).flatMap(([id, values]) =>
      id.startsWith(FACET_PREFIX) ? values.map((value) => `${id.slice(FACET_PREFIX.length)}:${value}`) : [],
    ),
};

const LENS: AddressKey = {
  key: 'lens',
  read: ([lens = HOME.lens], view, language, problem) => {
    const isKnown =
      lensesFor(language).some(({ id }) => id === lens) ||
      (lens.startsWith(TAG_PREFIX) &&
        TAG_FILTER.values(language).some(({ value }) => TAG_PREFIX + value === lens));
    if (!isKnown) problem(`There is no lens “${clip(lens)}”.`);
    return isKnown ? { ...view, lens } : view;
  },
  write: ({ lens }) => (lens === HOME.lens ? [] : [lens]),
};

const TO: AddressKey = {
  key: 'to',
  read: ([text], view, language, problem) => {
    if (text === undefined) return view;
    const to = readPattern(text, language);
    if (to === null) problem(`There is no pattern “${clip(text)}” in this language.`);
    return to === null ? view : { ...view, path: { to, way: 'either' } };
  },
  write: ({ path }, language) => {
    const to = path && patternLookup(language).get(path.to);
    return to ? [keyOf(to)] : [];
  },
};

/** The list that is read one after the other: `smaller-28`. It is the last key, so that a link can add it to a query. */
export const ALONG: AddressKey = {
  key: 'along',
  read: ([text], view, language, problem) => {
    if (text === undefined) return view;
    const [name = '', id = ''] = splitOnce(text, '-');
    const list = LISTS.find((known) => known === name);
    const of = readPattern(id, language);
    if (list === undefined || of === null) problem(`There is no list “${clip(text)}”.`);
    return list === undefined || of === null ? view : { ...view, along: { list, of } };
  },
  write: ({ along }, language) => {
    const of = along && patternLookup(language).get(along.of);
    return of ? [`${along.list}-${keyOf(of)}`] : [];
  },
};

/** Keeps any rule id. A rule that does not exist, or no longer exists, simply finds nothing. */
const RULE: AddressKey = {
  key: 'rule',
  read: (texts, view) => {
    const rule = texts.find((text) => /^[a-z-]{1,40}$/.test(text));
    return rule === undefined ? view : { ...view, findings: { ...view.findings, rule } };
  },
  write: ({ findings }) => (findings.rule === null ? [] : [findings.rule]),
};

/** All keys, in the order in which an address lists them. A key that depends on another comes after it. */
export const ADDRESS_KEYS: readonly AddressKey[] = [
  ...FILTER_GROUPS.map(ofGroup),
  FACETS,
  word(
    'tags',
    ['any', 'all'],
    ({ filters }) => (filters.tagsBy === 'all' ? 'all' : null),
    (view, tagsBy) => ({ ...view, filters: { ...view.filters, tagsBy } }),
  ),
  word(
    'hide',
    ['yes'],
    ({ hide }) => (hide ? 'yes' : null),
    (view) => ({ ...view, hide: true }),
  ),
  several(
    'fold',
    'scale',
    ({ scales }) => scales.map(({ number }) => String(number)),
    ({ fold }) => fold.map(String),
    (view, fold) => ({ ...view, fold: fold.map(Number) }),
  ),
  typed(
    'q',
    ({ query }) => query,
    (view, query) => ({ ...view, query }),
  ),
  word(
    'view',
    PAGES,
    ({ page, screen }) => (page !== 'map' || screen === 'map' ? page : null),
    (view, page) => ({ ...view, page, screen: page === 'map' ? 'map' : 'outline' }),
  ),
  word(
    'arrangement',
    ARRANGEMENTS.map(({ id }) => id),
    ({ arrangement }) => (arrangement === HOME.arrangement ? null : arrangement),
    (view, arrangement) => ({ ...view, arrangement }),
  ),
  word(
    'depth',
    DEPTHS.map(String),
    ({ depth }) => (depth === 0 ? null : String(depth)),
    (view, text) => ({ ...view, depth: DEPTHS.find((depth) => String(depth) === text) ?? 0 }),
  ),
  LENS,
  TO,
  word(
    'way',
    ['either', 'up', 'down'],
    ({ path }) => (path && path.way !== 'either' ? path.way : null),
    (view, way) => (view.path ? { ...view, path: { ...view.path, way } } : view),
  ),
  {
    key: 'in',
    read: ([edition = ''], view, { editions = [] }) =>
      editions.includes(edition) ? { ...view, edition } : view,
    write: ({ edition }) => (edition === '' ? [] : [edition]),
  },
  word(
    'read',
    ['wide'],
    ({ reading }) => (reading === 'wide' ? reading : null),
    (view, reading) => ({ ...view, reading }),
  ),
  word(
    'mine',
    MINE_SCREENS,
    ({ mine }) => mine,
    (view, mine) => ({ ...view, mine }),
  ),
  several(
    'severity',
    'severity',
    () => SEVERITIES,
    ({ findings }) => findings.severities,
    (view, texts) => ({
      ...view,
      findings: {
        ...view.findings,
        severities: SEVERITIES.filter((severity) => texts.includes(severity)),
      },
    }),
  ),
  RULE,
  typed(
    'find',
    ({ findings }) => findings.text,
    (view, text) => ({ ...view, findings: { ...view.findings, text } }),
  ),
  ALONG,
];

/** Shortens a text so that a sentence can quote it, to 60 UTF-16 units. */
export function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Reads a pattern's number or, without one, its slug from an address; null if there is no such pattern. */
export function readPattern(text: string, language: Language): number | null {
  return byKey(language).get(text.replace(/^0+(?=\d)/, ''))?.id ?? null;
}

const byKey = oncePer(
  (language: Language): ReadonlyMap<string, Pattern> =>
    new Map(language.patterns.map((pattern) => [keyOf(pattern), pattern])),
);
