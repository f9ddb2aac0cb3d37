import { expect, test } from 'vitest';
import { findValues } from '../../../src/language/filters/find-values.ts';

const TAGS = ['security', 'learning', 'cognitive-load', 'Löschen', 'unlearning', 'load'].map((label) => ({
  value: label,
  label,
  count: 1,
}));
const shown = (chosen: string[], typed: string, most = 3) =>
  findValues(TAGS, chosen, typed, most).shown.map(({ value }) => value);

test('without typing, the first ones are shown, and those chosen beside them', () => {
  expect(shown([], '')).toEqual(['security', 'learning', 'cognitive-load']);
  expect(shown(['learning', 'load'], '')).toEqual(['security', 'learning', 'cognitive-load', 'load']);
  expect(shown([], '', Infinity)).toHaveLength(6);
});

test('typing finds the beginnings of words first, then the middles, whatever the case and the accents', () => {
  expect(shown([], 'LEARN')).toEqual(['learning', 'unlearning']);
  expect(shown([], 'load')).toEqual(['cognitive-load', 'load']);
  expect(shown([], 'cognitive l')).toEqual(['cognitive-load']);
  expect(shown([], 'losch')).toEqual(['Löschen']);
});

test('a chosen tag stays in sight where it is not found, and the number tells what is found', () => {
  expect(shown(['security'], 'zzz')).toEqual(['security']);
  expect(findValues(TAGS, ['security'], 'zzz', 3).found).toBe(0);
  expect(findValues(TAGS, [], '', 3).found).toBe(6);
});

test('values that would leave nothing come last, and are not offered until they are asked for', () => {
  const options = [
    { value: 'none', label: 'none', count: 0 },
    { value: 'some', label: 'some', count: 2 },
    { value: 'chosen', label: 'chosen', count: 0 },
    { value: 'nonesuch', label: 'nonesuch', count: 1 },
  ];
  const values = (typed: string, most: number) =>
    findValues(options, ['chosen'], typed, most).shown.map(({ value }) => value);
  expect(values('', 4)).toEqual(['some', 'chosen', 'nonesuch']);
  expect(values('', Infinity)).toEqual(['some', 'chosen', 'nonesuch', 'none']);
  expect(values('none', 4)).toEqual(['nonesuch', 'none', 'chosen']);
});
