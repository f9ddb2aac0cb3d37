import type { FilterGroup } from './filter-group.ts';

const MINE = 'mine';
const VALUES = [{ value: MINE, label: 'Only my language', short: 'Mine' }];

/**
 * Keeps the patterns that the reader chose. Until it is known which they are, it keeps all: nothing would otherwise be
 * shown while they are loaded.
 */
export const MINE_FILTER: FilterGroup = {
  id: 'only',
  legend: 'My language',
  noun: 'choice',
  place: 'chips',
  isHiddenIfEmpty: true,
  valuesOf: ({ id }, chosen) => (chosen === null || chosen.has(id) ? [MINE] : []),
  values: () => VALUES,
};
