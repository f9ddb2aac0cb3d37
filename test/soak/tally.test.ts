import { expect, test } from 'vitest';
import { Tally } from './tally.ts';

test('tells how often, the longest wait, and the ends of a series', () => {
  const tally = new Tally();
  tally.add('save', 0.5);
  tally.add('save', 0.25);
  for (const value of [10, 30, 20]) tally.measure('heap in MB', value);
  expect(tally.report().split('\n')).toEqual([
    'save: 2, longest wait 0.5 s',
    'heap in MB: first 10.0, last 20.0, most 30.0',
    'faults: 0',
  ]);
});

test('growth is a fault, counted from when all is warm', () => {
  const tally = new Tally();
  for (const value of [10, 20, 24]) tally.measure('steady', value);
  tally.judgeGrowth(1.5, 1);
  expect(tally.faults).toEqual([]);
  tally.judgeGrowth(1.5, 0);
  expect(tally.faults).toEqual(['steady grew from 10 to 24']);
});
