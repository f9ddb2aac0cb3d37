import type { FilterGroup } from './filter-group.ts';

const VALUES = [
  { value: 'yes', label: 'AI changes its forces', short: 'AI' },
  { value: 'no', label: 'No AI dimension', short: 'No AI' },
];

export const AI_FILTER: FilterGroup = {
  id: 'ai',
  legend: 'AI dimension',
  noun: 'AI dimension',
  needs: 'ai',
  place: 'chips',
  valuesOf: ({ ai }) => [ai ? 'yes' : 'no'],
  values: () => VALUES,
};
