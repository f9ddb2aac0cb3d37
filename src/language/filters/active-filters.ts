import type { Language } from '../language.ts';
import type { FilterGroup } from './filter-group.ts';
import { type Filters, filterGroups, isFiltering, tickedOf, toggleFilter } from './filters.ts';

/** An active filter with its label, and the filters without it. */
export interface ActiveFilter {
  readonly group: FilterGroup;
  readonly label: string;
  readonly without: Filters;
}

/** Returns the active filters by group, each group in the order of the ticks. */
export function activeFilters(language: Language, filters: Filters): ActiveFilter[] {
  if (!isFiltering(filters)) return [];
  return filterGroups(language).flatMap((group) => {
    const labels = new Map(group.values(language).map(({ value, label }) => [value, label]));
    return tickedOf(filters, group).flatMap((value): ActiveFilter[] => {
      const label = labels.get(value);
      return label === undefined ? [] : [{ group, label, without: toggleFilter(filters, group, value) }];
    });
  });
}
