import { expect, test } from 'vitest';
import { MINE_FILTER } from '../../../src/language/filters/by-mine.ts';
import { SCALE_FILTER } from '../../../src/language/filters/by-scale.ts';
import { NO_FILTERS, filterOptions, passing, tick } from '../../../src/language/filters/filters.ts';
import { SAMPLE } from '../../ui/sample-language.ts';

const ONLY_MINE = tick(NO_FILTERS, MINE_FILTER, ['mine']);
const ids = (chosen: ReadonlySet<number> | null, filters = ONLY_MINE) => [
  ...passing(SAMPLE, filters, chosen),
];

test('one’s own language keeps what is chosen, unwritten patterns too, and all while it is not known', () => {
  expect(ids(new Set([2, 3]))).toEqual([2, 3]);
  expect(ids(new Set())).toEqual([]);
  expect(ids(null)).toEqual([1, 2, 3]);
});

test('it narrows together with other filters, and they count what is left of it', () => {
  expect(ids(new Set([1, 2]), tick(ONLY_MINE, SCALE_FILTER, ['2']))).toEqual([2]);
  expect(filterOptions(SAMPLE, ONLY_MINE, SCALE_FILTER, new Set([2])).map(({ count }) => count)).toEqual([
    0, 1,
  ]);
  expect(filterOptions(SAMPLE, NO_FILTERS, MINE_FILTER, new Set([2])).map(({ count }) => count)).toEqual([1]);
});
