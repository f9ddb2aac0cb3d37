import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadSearchIndex } from '../../../src/language/search/search.ts';
import { buildSearchIndex } from '../../../src/language/search/make-index.ts';
import { searchLabels } from '../../../src/language/search/search-labels.ts';

const ENTRIES = [
  { id: 1, name: 'Generative Culture', tags: ['culture'] },
  { id: 2, name: 'Learning Organisation', tags: ['feedback-loops'] },
  { id: 13, name: 'Communities of Practice', tags: ['learning', 'craft'] },
  { id: 26, name: 'Code Review as Learning', tags: ['quality'] },
  { id: 130, name: 'Café Tables', tags: [] },
];

const words = fc.constantFrom('learning', 'code', 'review', 'culture', 'café', 'queue', 'of', 'craft', '13');
const label = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const entries = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 140 }),
    name: label,
    tags: fc.uniqueArray(label, { maxLength: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);
const query = fc.oneof(
  label,
  fc.tuple(label, fc.nat({ max: 12 })).map(([text, length]) => text.slice(0, length)),
  fc.constantFrom('', ' ', '1', '#13', 'learnign', 'coed', 'zzz', 'organizations'),
);

test('without an index, numbers, names and tags are found as with one, in the same groups', () => {
  fc.assert(
    fc.property(entries, query, (entries, text) => {
      const documents = entries.map((entry) => ({ ...entry, problem: '', text: [] }));
      const whole = loadSearchIndex(buildSearchIndex(documents).index).search(text);
      const quick = searchLabels(entries).search(text);
      const ids = (hits: readonly { pattern: number }[]) => hits.map(({ pattern }) => pattern).toSorted();
      expect(ids(quick.names)).toEqual(ids(whole.names));
      expect(ids(quick.tags)).toEqual(ids(whole.tags));
      expect(quick.texts).toEqual([]);
    }),
  );
});

test('a number comes first, then names that begin so, then names with the word, then tags', () => {
  const { search } = searchLabels(ENTRIES);
  expect(search('13').patterns).toEqual([13, 130]);
  expect(search('learning').patterns).toEqual([2, 26, 13]);
  expect(search('cafe').patterns).toEqual([130]);
  expect(search('comunities').patterns).toEqual([13]);
  expect(search('learning nothing').patterns).toEqual([]);
});
