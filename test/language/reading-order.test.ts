import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '../../src/language/filters/filters.ts';
import { type ReadingPlan, turningAt } from '../../src/language/reading-order.ts';
import { devops, toLanguage } from '../fixtures/sample-to-language.ts';

const LANGUAGE = toLanguage(devops());
const NUMBERS: ReadingPlan = { along: null, path: null, filters: NO_FILTERS, passing: new Set() };
const beside = (id: number, plan: Partial<ReadingPlan> = {}, language = LANGUAGE) => {
  const { previous, next } = turningAt(language, id, { ...NUMBERS, ...plan });
  return [previous, next];
};

test('next and previous follow the numbers, and stop at the ends', () => {
  expect(beside(1)).toEqual([null, 2]);
  expect(beside(13)).toEqual([12, 14]);
  expect(beside(56)).toEqual([55, null]);
});

test('numbers pass over unwritten patterns', () => {
  const sample = devops();
  const without = toLanguage({ ...sample, patterns: sample.patterns.filter(({ id }) => id !== 13) });
  expect(without.patterns.find(({ id }) => id === 13)?.status).toBe('unwritten');
  expect(beside(12, {}, without)).toEqual([11, 14]);
  expect(beside(13, {}, without)).toEqual([12, 14]);
});

test('where filters are on, they follow what passes, from a pattern that does not pass too', () => {
  const filters = { ...NO_FILTERS, ticked: { scale: ['2'] } };
  const passing = new Set([7, 9, 13]);
  expect(beside(9, { filters, passing })).toEqual([7, 13]);
  expect(beside(10, { filters, passing })).toEqual([9, 13]);
  expect(turningAt(LANGUAGE, 9, { ...NUMBERS, filters, passing })).toMatchObject({
    isFiltered: true,
    count: 3,
    along: null,
  });
});

describe('a list that is read', () => {
  const smaller = [...LANGUAGE.links].filter(({ larger }) => larger === 13).map((link) => link.smaller);
  const [first = 0, second = 0] = smaller.toSorted((a, b) => a - b);

  test('comes before filters and numbers, and says whose it is', () => {
    const along = { list: 'smaller' as const, of: 13 };
    const filters = { ...NO_FILTERS, ticked: { scale: ['2'] } };
    expect(turningAt(LANGUAGE, first, { ...NUMBERS, filters, along })).toEqual({
      along,
      isFiltered: false,
      count: smaller.length,
      previous: null,
      next: second,
    });
  });

  test('is not followed by a pattern that it does not hold', () => {
    expect(beside(13, { along: { list: 'smaller', of: 13 } })).toEqual([12, 14]);
  });

  test('may be a way: the first of the shortest that passes the pattern', () => {
    const path = { to: first, way: 'down' as const };
    expect(beside(first, { along: { list: 'way', of: 13 }, path })).toEqual([13, null]);
    expect(beside(13, { along: { list: 'way', of: 13 }, path })).toEqual([null, first]);
    expect(beside(13, { along: { list: 'way', of: 13 } })).toEqual([12, 14]);
  });
});
