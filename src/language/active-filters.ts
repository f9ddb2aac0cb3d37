import { FILTER_GROUPS, type FilterGroup, type Filters, filterOptions, isFiltering } from './filters.ts';
import type { Language } from './language.ts';

/** A filter that is on, in the words of the option that it is, and the filters without it. */
export interface ActiveFilter {
  readonly group: FilterGroup;
  readonly label: string;
  readonly without: Filters;
}

/** The filters that are on, group by group, each in the order in which they were chosen. */
export function activeFilters(language: Language, filters: Filters): ActiveFilter[] {
  if (!isFiltering(filters)) return [];
  const options = filterOptions(language, filters);
  return FILTER_GROUPS.flatMap((group) => {
    const offered: readonly { readonly value: unknown; readonly label: string }[] = options[group];
    const chosen: readonly unknown[] = filters[group];
    return chosen.flatMap((value) => {
      const option = offered.find((other) => other.value === value);
      if (!option) return [];
      return [
        {
          group,
          label: option.label,
          without: { ...filters, [group]: chosen.filter((other) => other !== value) },
        },
      ];
    });
  });
}
