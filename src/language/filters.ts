import { type Language, writtenPatterns } from './language.ts';
import {
  CONFIDENCES,
  type Confidence,
  type Pattern,
  type WrittenPattern,
  confidenceName,
} from './pattern.ts';
import { oncePer } from './once-per.ts';
import { scaleTitle } from './scale.ts';

/**
 * What a reader narrows the language by: within a group any, across groups all; an empty group lets all through. Of
 * tags a pattern can be asked to have all.
 */
export interface Filters extends FilterValues {
  readonly tagsBy: 'any' | 'all';
}

interface FilterValues {
  readonly scales: readonly number[];
  readonly tags: readonly string[];
  readonly confidences: readonly Confidence[];
  readonly ai: readonly boolean[];
}

export const NO_FILTERS: Filters = { scales: [], tags: [], confidences: [], ai: [], tagsBy: 'any' };

export type FilterGroup = keyof FilterValues;

/** In the order in which the screen has them. */
export const FILTER_GROUPS: readonly FilterGroup[] = ['scales', 'confidences', 'ai', 'tags'];

export function isFiltering(filters: Filters): boolean {
  return FILTER_GROUPS.some((group) => filters[group].length > 0);
}

/** Whether a pattern passes. An unwritten pattern has nothing to match by, so any filter leaves it out. */
export function passes(pattern: Pattern, filters: Filters): boolean {
  if (pattern.status === 'unwritten') return !isFiltering(filters);
  return (
    admits(filters.scales, pattern.scale) &&
    admits(filters.confidences, pattern.confidence) &&
    admits(filters.ai, pattern.ai) &&
    hasTags(pattern, filters)
  );
}

function hasTags(pattern: WrittenPattern, { tags, tagsBy }: Filters): boolean {
  const has = (tag: string) => pattern.tags.includes(tag);
  return tagsBy === 'all' ? tags.every(has) : tags.length === 0 || tags.some(has);
}

function admits<T>(group: readonly T[], value: T): boolean {
  return group.length === 0 || group.includes(value);
}

/** The ids of all patterns that pass. */
export function passing(language: Language, filters: Filters): ReadonlySet<number> {
  if (!isFiltering(filters)) return allIds(language);
  return new Set(language.patterns.filter((pattern) => passes(pattern, filters)).map(({ id }) => id));
}

const allIds = oncePer(
  (language: Language): ReadonlySet<number> => new Set(language.patterns.map(({ id }) => id)),
);

/** Ticks a value of a group, or unticks it. */
export function toggleFilter<G extends FilterGroup>(
  filters: Filters,
  group: G,
  value: Filters[G][number],
): Filters {
  const values: readonly unknown[] = filters[group];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filters, [group]: next };
}

/** One value that a group offers. */
export interface FilterOption<T> {
  readonly value: T;
  readonly label: string;
  /**
   * How many patterns would pass with this value alone in its group and the other groups as they are; where a pattern
   * must have all the tags that are chosen, with this tag beside them.
   */
  readonly count: number;
}

export interface FilterOptions {
  readonly scales: readonly FilterOption<number>[];
  /** Most used first, then by the alphabet. */
  readonly tags: readonly FilterOption<string>[];
  readonly confidences: readonly FilterOption<Confidence>[];
  readonly ai: readonly FilterOption<boolean>[];
}

/** All values of all groups, with counts that follow the other groups. */
export function filterOptions(language: Language, filters: Filters): FilterOptions {
  return filters === NO_FILTERS ? optionsWithoutFilters(language) : countOptions(language, filters);
}

const optionsWithoutFilters = oncePer((language: Language) => countOptions(language, NO_FILTERS));

function countOptions(language: Language, filters: Filters): FilterOptions {
  const written = writtenPatterns(language);
  const within = (group: FilterGroup) => {
    const others: Filters =
      group === 'tags' && filters.tagsBy === 'all' ? filters : { ...filters, [group]: [] };
    return written.filter((pattern) => passes(pattern, others));
  };
  const inScale = tally(within('scales'), (pattern) => [pattern.scale]);
  const withTag = tally(within('tags'), (pattern) => pattern.tags);
  const withConfidence = tally(within('confidences'), (pattern) => [pattern.confidence]);
  const withAi = tally(within('ai'), (pattern) => [pattern.ai]);
  const uses = tally(written, (pattern) => pattern.tags);
  const tags = [...uses].toSorted(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1));
  return {
    scales: language.scales.map((scale) => ({
      value: scale.number,
      label: scaleTitle(scale),
      count: inScale.get(scale.number) ?? 0,
    })),
    tags: tags.map(([tag]) => ({ value: tag, label: tag, count: withTag.get(tag) ?? 0 })),
    confidences: CONFIDENCES.map((confidence) => ({
      value: confidence,
      label: `${confidenceName(confidence)}${confidence ? ` ${'*'.repeat(confidence)}` : ''}`,
      count: withConfidence.get(confidence) ?? 0,
    })),
    ai: [true, false].map((ai) => ({
      value: ai,
      label: ai ? 'AI changes its forces' : 'Not changed by AI',
      count: withAi.get(ai) ?? 0,
    })),
  };
}

function tally<T>(
  patterns: readonly WrittenPattern[],
  values: (pattern: WrittenPattern) => readonly T[],
): Map<T, number> {
  const counts = new Map<T, number>();
  for (const pattern of patterns) {
    for (const value of new Set(values(pattern))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
