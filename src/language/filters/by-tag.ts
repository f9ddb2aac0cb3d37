import { type Language, writtenPatterns } from '../language.ts';
import { oncePer } from '../once-per.ts';
import type { FilterGroup, FilterValue } from './filter-group.ts';

/**
 * Sorted by use, most used first, then alphabetically. The order of letters is one for all browsers, because pages are
 * rendered before they are known.
 */
const tagsOf = oncePer((language: Language): readonly FilterValue[] => {
  const uses = new Map<string, number>();
  for (const { tags } of writtenPatterns(language))
    for (const tag of new Set(tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses]
    .toSorted(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || a.localeCompare(b, 'en'))
    .map(([tag]) => ({ value: tag, label: tag }));
});

export const TAG_FILTER: FilterGroup = {
  id: 'tag',
  legend: 'Tags',
  noun: 'tag',
  place: 'picker',
  valuesOf: ({ tags }) => tags,
  values: tagsOf,
};
