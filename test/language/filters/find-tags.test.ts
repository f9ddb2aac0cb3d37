import { expect, test } from 'vitest';
import { findTags } from '../../../src/language/filters/find-tags.ts';

const TAGS = ['security', 'learning', 'cognitive-load', 'Löschen', 'unlearning', 'load'].map((label) => ({
  value: label,
  label,
  count: 1,
}));
const shown = (chosen: string[], typed: string, most = 3) =>
  findTags(TAGS, chosen, typed, most).shown.map(({ value }) => value);

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
  expect(findTags(TAGS, ['security'], 'zzz', 3).found).toBe(0);
  expect(findTags(TAGS, [], '', 3).found).toBe(6);
});
