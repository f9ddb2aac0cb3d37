import { expect, test } from 'vitest';
import { lensOf } from '../../../src/map/lenses/lenses.ts';

const LENSES: readonly (readonly [string, number])[] = [
  ['confidence', 4],
  ['ai', 3],
  ['tag:x', 3],
  ['links', 6],
];

test.each(LENSES)('%s: no two buckets look alike without colour', (lens, buckets) => {
  const borders = Array.from({ length: buckets }, (_, bucket) => {
    const { border, style } = lensOf(lens).look(bucket, buckets);
    return `${style} ${border.toFixed(2)}`;
  });
  expect(new Set(borders).size).toBe(buckets);
});

test('more links are a deeper colour', () => {
  const fills = Array.from({ length: 9 }, (_, bucket) => lensOf('links').look(bucket, 9).fill);
  expect(fills).toEqual(fills.toSorted((a, b) => a - b));
  expect(fills.at(-1)).toBe(1);
});
