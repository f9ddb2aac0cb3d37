import { expect, test } from 'vitest';
import { compare } from './compare.ts';
import { type Unit, figure } from './figure.ts';
import { comparisonTable } from './table.ts';

const pair = (before: number | null, now: number | null, unit: Unit = 'ms') =>
  [
    [figure('56 patterns', 'paint', { unit, runs: [before] })],
    [figure('56 patterns', 'paint', { unit, runs: [now] })],
  ] as const;

test('the ratio is the middle one of the pairs, so that one slow pair does not move it', () => {
  const [paint] = compare([pair(100, 50), pair(300, 150), pair(100, 400)]);
  expect(paint).toMatchObject({ before: 100, now: 150, ratio: 0.5 });
});

test('what one build cannot be asked has no ratio', () => {
  expect(compare([pair(null, 50)])).toMatchObject([{ before: null, now: 50, ratio: null }]);
  expect(compare([pair(0, 0)])).toMatchObject([{ ratio: null }]);
});

test('the table has a line for each measure', () => {
  expect(comparisonTable(compare([pair(100, 50)]))).toBe(
    [
      '| Measure         | Before |   Now | Ratio |',
      '| --------------- | -----: | ----: | ----: |',
      '| **56 patterns** |        |       |       |',
      '| paint           | 100 ms | 50 ms |  0.50 |',
    ].join('\n'),
  );
});
