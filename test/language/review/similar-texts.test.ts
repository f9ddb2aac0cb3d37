import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packWords } from '../../../src/language/packed-words.ts';
import { similarTexts } from '../../../src/language/review/similar-texts.ts';

type Counts = Readonly<Record<string, number>>;

/** The vectors of all texts as their definition says, by word. */
function vectorsOf(texts: readonly Counts[], most: number): readonly Counts[] {
  const holding = (word: string) => texts.filter((text) => word in text).length;
  return texts.map((text) => {
    const rare = Object.entries(text).filter(([word]) => holding(word) <= most);
    const weights = rare.map(
      ([word, count]) => [word, (1 + Math.log(count)) * Math.log(1 + texts.length / holding(word))] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return Object.fromEntries(weights.map(([word, weight]) => [word, weight / length]));
  });
}

const text: fc.Arbitrary<Counts> = fc.dictionary(
  fc.constantFrom(...'abcdefghijkl').map((letter) => letter.repeat(4)),
  fc.integer({ min: 1, max: 4 }),
);

/** No cosine of these texts is as near to it as a rounding. */
const LEAST = 0.2137;

test('two texts are as like as the cosine of their rarer words', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const vectors = vectorsOf(texts, 2);
      const found = similarTexts(
        texts.map((counts, at) => ({ id: 100 - at, words: packWords(Object.entries(counts)) })),
        LEAST,
        (a, b) => (a + b) % 5 > 0,
      );
      const expected = vectors.flatMap((vector, here) =>
        vectors.slice(0, here).flatMap((other, there) => {
          const shared = Object.keys(vector).filter((word) => word in other);
          const likeness = shared.reduce((sum, word) => sum + (vector[word] ?? 0) * (other[word] ?? 0), 0);
          const [a, b] = [100 - here, 100 - there];
          return likeness > LEAST && (a + b) % 5 > 0 ? [{ a, b, likeness, shared: shared.toSorted() }] : [];
        }),
      );
      const byIds = (x: { a: number; b: number }, y: { a: number; b: number }) => x.a - y.a || x.b - y.b;
      expect(found.map((pair) => ({ ...pair, shared: pair.shared().toSorted() })).toSorted(byIds)).toEqual(
        expected
          .map((pair) => ({ ...pair, likeness: expect.closeTo(pair.likeness, 9) as number }))
          .toSorted(byIds),
      );
      const likenesses = found.map(({ likeness }) => likeness);
      expect(likenesses).toEqual(likenesses.toSorted((x, y) => y - x));
    }),
  );
});

test('what two texts share begins with the heaviest word, and common words do not count', () => {
  const texts = [
    { id: 7, words: 'kestrel heron*9 wind tide' },
    { id: 3, words: 'heron*9 kestrel wind rope' },
    { id: 5, words: 'wind sand' },
  ];
  const [pair, ...others] = similarTexts(texts, 0.1, () => true);
  expect(pair).toMatchObject({ a: 3, b: 7 });
  expect(pair?.shared()).toEqual(['heron', 'kestrel']);
  expect(others).toEqual([]);
});
