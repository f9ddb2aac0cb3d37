import { CONFIDENCES, confidenceName } from '../pattern.ts';
import type { FilterGroup } from './filter-group.ts';

const VALUES = CONFIDENCES.map((confidence) => ({
  value: String(confidence),
  label: `${confidenceName(confidence)} ${'*'.repeat(confidence)}`.trim(),
}));

export const BY_CONFIDENCE: FilterGroup = {
  id: 'confidence',
  legend: 'Confidence',
  noun: 'confidence',
  look: 'chips',
  valuesOf: ({ confidence }) => [String(confidence)],
  values: () => VALUES,
};
