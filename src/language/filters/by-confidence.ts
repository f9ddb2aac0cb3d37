import { CONFIDENCES, confidenceName } from '../pattern.ts';
import type { FilterGroup } from './filter-group.ts';

const VALUES = CONFIDENCES.map((confidence) => ({
  value: String(confidence),
  label: confidenceName(confidence),
  sign: '*'.repeat(confidence),
}));

export const CONFIDENCE_FILTER: FilterGroup = {
  id: 'confidence',
  legend: 'Confidence',
  noun: 'confidence',
  needs: 'confidence',
  place: 'chips',
  valuesOf: ({ confidence }) => [String(confidence)],
  values: () => VALUES,
};
