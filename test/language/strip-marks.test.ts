import { describe, expect, test } from 'vitest';
import { slugOf } from '../../src/language/pattern.ts';
import { stripMarks } from '../../src/language/strip-marks.ts';
import { pairsOf, wordsOf } from '../../src/language/words.ts';

describe('marks', () => {
  test.each([
    ['Crème brûlée', 'Creme brulee'],
    ['Άλφα', 'Αλφα'],
    ['がぎぐ', 'がぎぐ'],
    ['हिन्दी', 'हिन्दी'],
    ['ภาษาไทยที่', 'ภาษาไทยที่'],
    ['한국어', '한국어'],
  ])('%s', (text, stripped) => {
    expect(stripMarks(text)).toBe(stripped.normalize('NFC'));
    expect(stripMarks(text.normalize('NFD'))).toBe(stripped.normalize('NFC'));
  });
});

test.each([
  ['生きた文書', '007-生きた文書'],
  ['がか', '007-がか'],
  ['हिन्दी शब्द', '007-हिन्दी-शब्द'],
  ['Prüfung', '007-prufung'],
])('a slug keeps the letters of its script: %s', (name, slug) => {
  expect(slugOf(7, name)).toBe(slug);
  expect(slugOf(7, name.normalize('NFD'))).toBe(slug);
});

test('a word after an elided article is a word of its own', () => {
  const folded = (text: string) => wordsOf(text).map((word) => word.folded);
  expect(folded("l'école et dell’arte")).toEqual(['ecole', 'et', 'arte']);
  expect(folded("don't stop at Sam's")).toEqual(['dont', 'stop', 'at', 'sam']);
});

test('neighbouring characters make pairs, words of other scripts none', () => {
  expect(pairsOf('学习 组织, team work')).toEqual(['学·习', '组·织']);
});
