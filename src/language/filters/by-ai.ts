import type { FilterGroup } from './filter-group.ts';

const VALUES = [
  { value: 'yes', label: 'AI changes its forces' },
  { value: 'no', label: 'Not changed by AI' },
];

export const BY_AI: FilterGroup = {
  id: 'ai',
  legend: 'AI dimension',
  noun: 'AI dimension',
  look: 'chips',
  valuesOf: ({ ai }) => [ai ? 'yes' : 'no'],
  values: () => VALUES,
};
