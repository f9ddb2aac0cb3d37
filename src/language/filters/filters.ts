import { type Language, has, writtenPatterns } from '../language.ts';
import { oncePer } from '../once-per.ts';
import type { Pattern, WrittenPattern } from '../pattern.ts';
import { AI_FILTER } from './by-ai.ts';
import { FACET_PREFIX, facetGroup } from './by-facet.ts';
import { CONFIDENCE_FILTER } from './by-confidence.ts';
import { MINE_FILTER } from './by-mine.ts';
import { SCALE_FILTER } from './by-scale.ts';
import { TAG_FILTER } from './by-tag.ts';
import type { FilterGroup, FilterValue } from './filter-group.ts';

/** The groups of every language, in the order of the screen. To add one, add a file beside this one and an entry here. */
export const FILTER_GROUPS: readonly FilterGroup[] = [
  MINE_FILTER,
  SCALE_FILTER,
  CONFIDENCE_FILTER,
  AI_FILTER,
  TAG_FILTER,
];

/** Returns the groups of a language: without those for what it lacks, and with those of its author's own keys. */
export const filterGroups = oncePer((language: Language): readonly FilterGroup[] => [
  ...FILTER_GROUPS.filter(({ needs }) => has(language, needs)),
  ...(language.facets ?? []).map(facetGroup),
]);

/**
 * What a reader narrows the language by. Within a group, any ticked value suffices; a pattern must match every group
 * that has ticks. For tags, a pattern can be required to have all of them.
 */
export interface Filters {
  /** The ticked values, by group id. A group without ticks has no entry. */
  readonly ticked: Readonly<Record<string, readonly string[]>>;
  readonly tagsBy: 'any' | 'all';
}

export const NO_FILTERS: Filters = { ticked: {}, tagsBy: 'any' };

const NONE: readonly string[] = [];

/** Returns the ticked values of a group. */
export function tickedOf(filters: Filters, group: FilterGroup): readonly string[] {
  return filters.ticked[group.id] ?? NONE;
}

/** Returns the filters with other ticks in one group. */
export function tick(filters: Filters, group: FilterGroup, values: readonly string[]): Filters {
  const { [group.id]: _before, ...others } = filters.ticked;
  const ticked = values.length === 0 ? others : { ...others, [group.id]: values };
  return Object.keys(ticked).length === 0 && filters.tagsBy === 'any' ? NO_FILTERS : { ...filters, ticked };
}

export function isFiltering(filters: Filters): boolean {
  return Object.keys(filters.ticked).length > 0;
}

/** The ids of the patterns of the reader's own language; null if it is not loaded. */
export type Chosen = ReadonlySet<number> | null;

/**
 * Whether a pattern passes. An unwritten pattern has nothing to match, so any filter excludes it, except that for the
 * reader's own language.
 */
export function passes(pattern: Pattern, filters: Filters, chosen: Chosen = null): boolean {
  const ids = Object.keys(filters.ticked);
  if (pattern.status === 'unwritten')
    return ids.every((id) => id === MINE_FILTER.id && (chosen === null || chosen.has(pattern.id)));
  return ids.every((id) => admits(groupOf(id), pattern, filters, chosen));
}

function groupOf(id: string): FilterGroup {
  return (
    FILTER_GROUPS.find((group) => group.id === id) ??
    facetGroup({ id: id.slice(FACET_PREFIX.length), label: '' })
  );
}

function admits(group: FilterGroup, pattern: WrittenPattern, filters: Filters, chosen: Chosen): boolean {
  const ticked = tickedOf(filters, group);
  if (ticked.length === 0) return true;
  const values = group.valuesOf(pattern, chosen);
  const has = (value: string) => values.includes(value);
  return asksForAll(group, filters) ? ticked.every(has) : ticked.some(has);
}

function asksForAll(group: FilterGroup, { tagsBy }: Filters): boolean {
  return group === TAG_FILTER && tagsBy === 'all';
}

/** Returns the ids of all patterns that pass. */
export function passing(language: Language, filters: Filters, chosen: Chosen = null): ReadonlySet<number> {
  if (!isFiltering(filters)) return allIds(language);
  return new Set(language.patterns.filter((pattern) => passes(pattern, filters, chosen)).map(({ id }) => id));
}

const allIds = oncePer(
  (language: Language): ReadonlySet<number> => new Set(language.patterns.map(({ id }) => id)),
);

/** Ticks a value of a group, or removes its tick. */
export function toggleFilter(filters: Filters, group: FilterGroup, value: string): Filters {
  const ticked = tickedOf(filters, group);
  return tick(
    filters,
    group,
    ticked.includes(value) ? ticked.filter((other) => other !== value) : [...ticked, value],
  );
}

/** One value that a group offers. */
export interface FilterOption extends FilterValue {
  /**
   * The number of patterns that would pass with this value alone in its group and the other groups as they are. If a
   * pattern must have all ticked tags, this tag is counted together with them.
   */
  readonly count: number;
}

/** Returns all values of a group, with counts that depend on the other groups. */
export function filterOptions(
  language: Language,
  filters: Filters,
  group: FilterGroup,
  chosen: Chosen = null,
): readonly FilterOption[] {
  const others = asksForAll(group, filters) ? filters : tick(filters, group, []);
  if (!isFiltering(others) && group !== MINE_FILTER) return optionsWithoutFilters(language)(group);
  return countOptions(language, others, group, chosen);
}

const optionsWithoutFilters = oncePer((language: Language) =>
  oncePer((group: FilterGroup) => countOptions(language, NO_FILTERS, group, null)),
);

function countOptions(
  language: Language,
  filters: Filters,
  group: FilterGroup,
  chosen: Chosen,
): readonly FilterOption[] {
  const counts = new Map<string, number>();
  for (const pattern of writtenPatterns(language)) {
    if (!passes(pattern, filters, chosen)) continue;
    for (const value of new Set(group.valuesOf(pattern, chosen)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return group.values(language).map((value) => ({ ...value, count: counts.get(value.value) ?? 0 }));
}
