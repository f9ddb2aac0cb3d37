import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyWord } from '../../../src/language/likely-word.ts';
import { isSimilar, similarWords } from '../../../src/language/review/similar-words.ts';

test.each([
  ['CI-CD', 'cicd'],
  ['knowledge-sharing', 'knowledge sharing'],
  ['knowledge_sharing', 'Knowledge-Sharing'],
  ['team', 'teams'],
  ['policy', 'policies'],
  ['process', 'processes'],
  ['learning', 'lerning'],
  ['behaviour', 'behavior'],
  ['culture', 'cutlure'],
])('%s and %s are similar', (a, b) => {
  expect([isSimilar(a, b), isSimilar(b, a)]).toEqual([true, true]);
});

test.each([
  ['flow', 'slow'],
  ['api', 'ai'],
  ['tier-1', 'tier-2'],
  ['culture', 'structure'],
])('%s and %s are not', (a, b) => {
  expect(isSimilar(a, b)).toBe(false);
});

test('finds every word that has a similar one, as comparing all with all does', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 's', '-', 'A'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 6 }), (words) => {
      const found = similarWords(new Map(words.map((each, index) => [each, 10 - index])));
      for (const [index, each] of words.entries()) {
        const better = words.slice(0, index).filter((other) => isSimilar(each, other));
        expect(found.has(each)).toBe(better.length > 0);
        if (better.length > 0) expect(better).toContain(found.get(each));
      }
    }),
    { numRuns: 1000 },
  );
});

test('the less used spelling is told, with the more used one', () => {
  expect([
    ...similarWords(
      new Map([
        ['teams', 2],
        ['team', 9],
      ]),
    ),
  ]).toEqual([['teams', 'team']]);
});

test('the nearest known word', () => {
  const known = ['context_patterns', 'completion_patterns', 'tags', 'name'];
  expect(likelyWord('contextPatterns', known)).toBe('context_patterns');
  expect(likelyWord('context', known)).toBe('context_patterns');
  expect(likelyWord('tag', known)).toBe('tags');
  expect(likelyWord('colour', known)).toBeNull();
  expect(likelyWord('x'.repeat(1_000_000), known)).toBeNull();
});
