import { type Facet, type Language, writtenPatterns } from '../language.ts';
import { oncePer } from '../once-per.ts';
import type { FilterGroup, FilterValue } from './filter-group.ts';

/** Begins the ids of the groups that are made of the author's own keys. */
export const FACET_PREFIX = 'facet:';

/** Returns the group of a facet: the values of one key of the front matter, by the author's own words. */
export function facetGroup({ id, label }: Facet): FilterGroup {
  return {
    id: FACET_PREFIX + id,
    legend: label,
    noun: label.toLowerCase(),
    place: 'chips',
    valuesOf: ({ facets }) => facets?.[id] ?? [],
    values: (language) => valuesOf(language).get(id) ?? [],
  };
}

/** The values of every facet, most used first. */
const valuesOf = oncePer((language: Language): ReadonlyMap<string, readonly FilterValue[]> => {
  const uses = new Map<string, Map<string, number>>();
  for (const { facets = {} } of writtenPatterns(language))
    for (const [id, values] of Object.entries(facets)) {
      const known = uses.get(id) ?? new Map<string, number>();
      uses.set(id, known);
      for (const value of values) known.set(value, (known.get(value) ?? 0) + 1);
    }
  return new Map(
    [...uses].map(([id, counts]) => [
      id,
      [...counts].toSorted((a, b) => b[1] - a[1]).map(([value]) => ({ value, label: value })),
    ]),
  );
});
