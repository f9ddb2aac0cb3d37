import { expect, test } from 'vitest';
import type { Lens } from '../../src/language/lens.ts';
import { lensLook } from '../../src/map/lens-look.ts';

const LENSES: readonly (readonly [Lens, number])[] = [
  [{ kind: 'confidence' }, 4],
  [{ kind: 'ai' }, 3],
  [{ kind: 'tag', tag: 'x' }, 3],
  [{ kind: 'links' }, 6],
];

test.each(LENSES)('%o: no two buckets look alike without colour', (lens, buckets) => {
  const borders = Array.from({ length: buckets }, (_, bucket) => {
    const { border, style } = lensLook(lens, bucket, buckets);
    return `${style} ${border.toFixed(2)}`;
  });
  expect(new Set(borders).size).toBe(buckets);
});

test('more links are a deeper colour', () => {
  const fills = Array.from({ length: 9 }, (_, bucket) => lensLook({ kind: 'links' }, bucket, 9).fill);
  expect(fills).toEqual(fills.toSorted((a, b) => a - b));
  expect(fills.at(-1)).toBe(1);
});
