import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinPostings, rememberPostings } from '../../../src/language/search/make-index.ts';
import { renewIndex } from '../../../src/language/search/renew-index.ts';
import type { SearchDocument } from '../../../src/language/search/search-index.ts';

const postingsOf = rememberPostings();

/** Words of which some come before and after all others, and one is the name of a property that every object has. */
const WORDS = ['Aaa', 'flow', 'flows', 'Übung', 'zebra', '7', '13', 'constructor', '水車', '“', '🌊', ''];

const textOf = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));

const documentOf = (id: number): fc.Arbitrary<SearchDocument> =>
  fc.record({
    id: fc.constant(id),
    name: textOf,
    tags: fc.array(textOf, { maxLength: 2 }),
    problem: textOf,
    text: fc.array(textOf, { maxLength: 3 }),
  });

/** The same documents twice, of which some differ. */
const twice = fc
  .uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 8 })
  .chain((ids) => {
    const documents = fc.tuple(...ids.map(documentOf));
    return fc.tuple(documents, documents, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }));
  });

describe('an index of which some documents changed', () => {
  test('is the same, byte for byte, as one that is made anew', () => {
    fc.assert(
      fc.property(twice, ([first, second, isChanged]) => {
        const before = first.map(postingsOf);
        const after = second.map((document, at) => (isChanged[at] ? postingsOf(document) : before[at]));
        const now = after.filter((postings) => postings !== undefined);
        const changed = now.flatMap((postings, at) => {
          const old = before[at];
          return old && old !== postings ? [{ before: old, now: postings }] : [];
        });
        expect(renewIndex(joinPostings(before), changed)).toEqual(joinPostings(now));
      }),
    );
  });

  test('can be read as JSON', () => {
    const one: SearchDocument = {
      id: 5,
      name: 'One',
      tags: [],
      problem: '',
      text: ['A "quote".\nA line,\n'],
    };
    const before = postingsOf(one);
    const now = postingsOf({ ...one, text: ['Another.'] });
    const { index, sentences } = renewIndex(joinPostings([before]), [{ before, now }]);
    expect(JSON.parse(sentences)).toEqual({ 5: ['Another.'] });
    expect(JSON.parse(index)).toMatchObject({
      entries: [{ id: 5, name: 'One' }],
      words: { documentCount: 1 },
    });
  });
});
