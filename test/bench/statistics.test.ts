import { expect, test } from 'vitest';
import { median, percentile } from './statistics.ts';

test('the median is the middle value, in whatever order the values come', () => {
  expect(median([30, 10, 20])).toBe(20);
  expect(median([40, 10, 30, 20])).toBe(25);
  expect(median([])).toBeNull();
});

test('a percentile lies between its neighbours in proportion', () => {
  const values = Array.from({ length: 101 }, (_, index) => index);
  expect(percentile(values, 95)).toBe(95);
  expect(percentile([0, 10], 95)).toBe(9.5);
});
