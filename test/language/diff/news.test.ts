import { expect, test } from 'vitest';
import type { LanguageDiff } from '../../../src/language/diff/language-diff.ts';
import { sinceInWords, newsMarks } from '../../../src/language/diff/news.ts';

const NOTHING: LanguageDiff = {
  added: [],
  removed: [],
  renumbered: [],
  renamed: [],
  rescaled: [],
  confidence: [],
  tags: [],
  linksMade: [],
  linksCut: [],
  texts: [],
};
const named = (id: number) => ({ id, name: `Pattern ${id}` });

test('a pattern is marked as added or as changed; links alone and what is gone mark nothing', () => {
  const marks = newsMarks({
    ...NOTHING,
    added: [{ ...named(1), scale: 1 }],
    removed: [{ ...named(2), scale: 1 }],
    renamed: [{ ...named(3), from: 'A', to: 'B' }],
    texts: [{ ...named(4), parts: ['problem'] }],
    linksMade: [{ larger: named(5), smaller: named(6) }],
  });
  expect([...marks].toSorted(([a], [b]) => a - b)).toEqual([
    [1, 'added'],
    [3, 'changed'],
    [4, 'changed'],
  ]);
});

test('a day is written out, and any other name is told as it is', () => {
  expect(sinceInWords('2026-10-28')).toBe('28 October 2026');
  expect(sinceInWords('v1.2')).toBe('v1.2');
});
