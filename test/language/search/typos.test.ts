import { expect, test } from 'vitest';
import { guessWords, typosAllowed } from '../../../src/language/search/typos.ts';

test('short words are taken as they are', () => {
  expect([1, 3, 4, 7, 8, 20].map(typosAllowed)).toEqual([0, 0, 1, 1, 2, 2]);
  expect(guessWords('cat', ['cut'])).toEqual([]);
});

test('the nearest words are guessed, whole ones before beginnings', () => {
  expect(guessWords('lops', ['loosens', 'loops', 'laps', 'stop'])).toEqual(['laps', 'loops']);
  expect(guessWords('comun', ['communities', 'contract'])).toEqual(['communities']);
  expect(guessWords('tset', ['test', 'tables'])).toEqual(['test']);
  expect(guessWords('2001', ['2002'])).toEqual([]);
});
