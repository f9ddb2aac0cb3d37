import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipsFrom } from '../../src/language/slips.ts';

/** Optimal string alignment by its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const costs = [distance(x, b) + 1, distance(a, y) + 1, distance(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    costs.push(distance(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...costs);
}

const word = fc.stringMatching(/^[abc]{0,6}$/);

test('slips to a word and to its beginning are counted as by their definition', () => {
  fc.assert(
    fc.property(
      word,
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 2 }),
      (typed, words, most) => {
        const slips = slipsFrom(typed, most);
        for (const other of words) {
          const beginnings = Array.from({ length: other.length + 1 }, (_, end) =>
            distance(typed, other.slice(0, end)),
          );
          expect([typed, other, slips(other)]).toEqual([
            typed,
            other,
            {
              whole: Math.min(distance(typed, other), most + 1),
              beginning: Math.min(...beginnings, most + 1),
            },
          ]);
        }
      },
    ),
    { numRuns: 300 },
  );
});
