import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkKey } from '../../src/language/link.ts';
import { DEPTHS, neighbourhoodOf } from '../../src/language/neighbourhood.ts';
import { allDistances } from '../fixtures/floyd-warshall.ts';
import { linksOf, randomLinks } from '../fixtures/random-links.ts';

const SIZE = 9;

test('each pattern stands on the ring of its shortest chain, on the nearer side', () => {
  fc.assert(
    fc.property(
      randomLinks(SIZE),
      fc.integer({ min: 1, max: SIZE }),
      fc.constantFrom(...DEPTHS),
      (links, centre, depth) => {
        const down = allDistances(
          SIZE,
          links.map(({ larger, smaller }) => [larger, smaller]),
        );
        const found = neighbourhoodOf(links, centre, depth);
        const expected = new Map<number, number>();
        for (let id = 1; id <= SIZE; id++) {
          const up = down[id]?.[centre] ?? Infinity;
          const below = down[centre]?.[id] ?? Infinity;
          if (Math.min(up, below) <= depth) expected.set(id, up <= below ? 0 - up : below);
        }
        expected.set(centre, 0);
        expect(new Map([...found.ringOf].toSorted(([a], [b]) => a - b))).toEqual(
          new Map([...expected].toSorted(([a], [b]) => a - b)),
        );
        const ring = (number: number) => [...expected].flatMap(([id, at]) => (at === number ? [id] : []));
        for (const step of DEPTHS) {
          expect(found.above[step - 1] ?? []).toEqual(ring(-step).toSorted((a, b) => a - b));
          expect(found.below[step - 1] ?? []).toEqual(ring(step).toSorted((a, b) => a - b));
        }
        const belongs = links.filter(
          ({ larger, smaller }) =>
            (down[smaller]?.[centre] ?? Infinity) < depth || (down[centre]?.[larger] ?? Infinity) < depth,
        );
        expect(found.links.map(linkKey)).toEqual(belongs.map(linkKey));
        expect(found.between.map(linkKey)).toEqual(
          links
            .filter(
              (link) => expected.has(link.larger) && expected.has(link.smaller) && !belongs.includes(link),
            )
            .map(linkKey),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('chains do not turn: another part of a larger pattern stays away', () => {
  const found = neighbourhoodOf(linksOf('1-2 1-3 2-4'), 2, 3);
  expect(found.above).toEqual([[1]]);
  expect(found.below).toEqual([[4]]);
  expect(found.links.map(linkKey)).toEqual(['1-2', '2-4']);
});

test('a link past the middle is shown, but does not hold the neighbourhood together', () => {
  const found = neighbourhoodOf(linksOf('1-2 1-3 2-3'), 2, 1);
  expect(found.links.map(linkKey)).toEqual(['1-2', '2-3']);
  expect(found.between.map(linkKey)).toEqual(['1-3']);
});

test('a pattern without links is alone', () => {
  expect(neighbourhoodOf(linksOf('1-2'), 9, 3)).toMatchObject({
    above: [],
    below: [],
    links: [],
    between: [],
  });
});
