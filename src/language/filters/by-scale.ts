import { scaleTitle } from '../scale.ts';
import type { FilterGroup } from './filter-group.ts';

export const SCALE_FILTER: FilterGroup = {
  id: 'scale',
  legend: 'Scale',
  noun: 'scale',
  needs: 'scales',
  place: 'heading',
  valuesOf: ({ scale }) => [String(scale)],
  values: ({ scales }) => scales.map((scale) => ({ value: String(scale.number), label: scaleTitle(scale) })),
};
