import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeSeats } from '../../src/map/bands/change-seats.ts';
import { components } from '../../src/map/by-links/components.ts';
import { embed } from '../../src/map/by-links/embed.ts';
import { latticeFor, takeSeats } from '../../src/map/by-links/lattice.ts';
import { repulsion } from '../../src/map/by-links/repulsion.ts';
import { shelve } from '../../src/map/by-links/shelves.ts';
import { keepApart } from '../../src/map/by-links/slide.ts';
import { allDistances } from '../fixtures/floyd-warshall.ts';
import { overlap } from '../fixtures/overlaps.ts';

const coordinate = fc.integer({ min: -40, max: 40 });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 40 });
const toPlaces = (some: readonly (readonly [number, number])[]) => ({
  x: Float64Array.from(some, ([x]) => x),
  y: Float64Array.from(some, ([, y]) => y),
});
const pairsUpTo = (count: number) =>
  fc.array(
    fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })).filter(([a, b]) => a !== b),
    { maxLength: 20 },
  );

test('exact repulsion is the sum over all pairs, and the quick one is near it', () => {
  fc.assert(
    fc.property(points, (some) => {
      const exact = repulsion(toPlaces(some), 0);
      const quick = repulsion(toPlaces(some), 0.9);
      some.forEach(([x, y], index) => {
        let [sumX, sumY, all] = [0, 0, 0];
        for (const [otherX, otherY] of some) {
          const square = (x - otherX) ** 2 + (y - otherY) ** 2;
          if (square === 0) continue;
          sumX += (x - otherX) / square;
          sumY += (y - otherY) / square;
          all += 1 / Math.sqrt(square);
        }
        expect(exact.x[index]).toBeCloseTo(sumX, 6);
        expect(exact.y[index]).toBeCloseTo(sumY, 6);
        expect(Math.hypot((quick.x[index] ?? 0) - sumX, (quick.y[index] ?? 0) - sumY)).toBeLessThanOrEqual(
          0.35 * all + 1e-9,
        );
      });
    }),
    { numRuns: 300 },
  );
});

test('parts that hang together are those between which there is a way', () => {
  fc.assert(
    fc.property(pairsUpTo(8), (pairs) => {
      const lengths = allDistances(
        8,
        pairs.flatMap(
          ([a, b]) =>
            [
              [a + 1, b + 1],
              [b + 1, a + 1],
            ] as const,
        ),
      );
      const parts = components(8, pairs);
      expect(parts.flat().toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      const partOf = new Map(parts.flatMap((part, index) => part.map((point) => [point, index])));
      for (let a = 0; a < 8; a++)
        for (let b = 0; b < 8; b++)
          expect(partOf.get(a) === partOf.get(b)).toBe((lengths[a + 1]?.[b + 1] ?? Infinity) < Infinity);
    }),
  );
});

test('a chain is embedded from end to end, and a grid with its corners outside', () => {
  const chain = embed(
    20,
    Array.from({ length: 19 }, (_, index) => [index, index + 1] as const),
  );
  const along = [...chain.x];
  expect([along, along.toReversed()]).toContainEqual(along.toSorted((a, b) => a - b));
  const side = 7;
  const grid = Array.from(
    { length: side * side },
    (_, index) => [index % side, Math.floor(index / side)] as const,
  );
  const pairs = grid.flatMap(([column, row], index) => [
    ...(column < side - 1 ? [[index, index + 1] as const] : []),
    ...(row < side - 1 ? [[index, index + side] as const] : []),
  ]);
  const { x, y } = embed(side * side, pairs);
  const out = (index: number) => Math.hypot(x[index] ?? 0, y[index] ?? 0);
  const middle = out((side * side - 1) / 2);
  for (const corner of [0, side - 1, side * (side - 1), side * side - 1])
    expect(out(corner)).toBeGreaterThan(middle + 5);
});

test('points that are no graph worth the name are embedded too', () => {
  expect([...embed(1, []).x]).toEqual([0]);
  expect([...embed(2, [[0, 1]]).x].every(Number.isFinite)).toBe(true);
});

test('a lattice has seats for all, near to the proportion, and each place takes one of its own', () => {
  fc.assert(
    fc.property(
      points,
      fc.constantFrom(0.5, 1, 1.6),
      fc.integer({ min: 0, max: 9 }),
      (some, proportion, spare) => {
        const lattice = latticeFor(some.length + spare, proportion);
        expect(lattice.columns * lattice.rows).toBeGreaterThanOrEqual(some.length + spare);
        const seats = takeSeats(toPlaces(some), lattice, proportion);
        expect(new Set(seats).size).toBe(some.length);
        for (const seat of seats) {
          expect(seat).toBeGreaterThanOrEqual(0);
          expect(seat).toBeLessThan(lattice.columns * lattice.rows);
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(latticeFor(12, 4 / 3)).toEqual({ columns: 4, rows: 3 });
  expect(latticeFor(1, 1)).toEqual({ columns: 1, rows: 1 });
});

test('places that lie on a lattice take the seats where they are', () => {
  const lattice = { columns: 5, rows: 4 };
  const places = toPlaces(Array.from({ length: 20 }, (_, seat) => [seat % 5, Math.floor(seat / 5)] as const));
  expect([...takeSeats(places, lattice, 1)]).toEqual(Array.from({ length: 20 }, (_, seat) => seat));
});

/** The weight of links between cards on four columns, as `changeSeats` is to shorten it. */
function lengthOf(pairs: readonly (readonly [number, number])[], seats: ArrayLike<number>): number {
  return pairs.reduce((sum, [larger, smaller]) => {
    const [a, b] = [seats[larger] ?? 0, seats[smaller] ?? 0];
    const [dx, dy] = [(b % 4) - (a % 4), Math.floor(b / 4) - Math.floor(a / 4)];
    return sum + Math.hypot(dx * 1.5, dy) + (dy > 0 ? 0 : 0.6);
  }, 0);
}

test('changing seats leaves each card one, and never makes the links longer', () => {
  const lattice = { columns: 4, rows: 4 };
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        Array.from({ length: 16 }, (_, seat) => seat),
        { minLength: 10, maxLength: 10 },
      ),
      pairsUpTo(10),
      (given, pairs) => {
        const seats = Int32Array.from(given);
        changeSeats(seats, lattice, pairs, 1.5, 30);
        expect(new Set(seats).size).toBe(10);
        expect(Math.min(...seats)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...seats)).toBeLessThan(16);
        expect(lengthOf(pairs, seats)).toBeLessThanOrEqual(lengthOf(pairs, given) + 1e-6);
      },
    ),
    {
      numRuns: 300,
      examples: [
        // A link between the two cards that change seats counts once,
        [
          [12, 7, 14, 10, 3, 2, 8, 5, 11, 6],
          [
            [3, 9],
            [5, 9],
          ],
        ],
        // and two patterns may each be the larger one of the other.
        [
          [8, 0, 6, 13, 14, 12, 3, 11, 4, 7],
          [
            [0, 8],
            [8, 0],
            [8, 0],
          ],
        ],
      ],
    },
  );
});

test('two linked cards far from each other move together, the larger one above', () => {
  const seats = Int32Array.from([0, 99]);
  changeSeats(seats, { columns: 10, rows: 10 }, [[0, 1]], 1, 30);
  expect((seats[1] ?? 0) - (seats[0] ?? 0)).toBe(10);
});

/** What the best whole places cost, by trying all; those between may only be better. */
function keepApartPlainly(wanted: readonly number[], distance: number, most: number): number {
  const tryFrom = (index: number, least: number): number => {
    const want = wanted[index];
    if (want === undefined) return 0;
    let best = Infinity;
    for (let place = least; place <= most; place++)
      best = Math.min(best, (place - want) ** 2 + tryFrom(index + 1, place + distance));
    return best;
  };
  return tryFrom(0, 0);
}

test('cards slide as near to where they want to be as the others let them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -3, max: 12 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 3 }),
      (wanted, distance) => {
        const places = keepApart(wanted, distance, 12);
        places.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(12 + 1e-9);
          if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(distance - 1e-9);
        });
        const cost = places.reduce((sum, place, index) => sum + (place - (wanted[index] ?? 0)) ** 2, 0);
        const plain = keepApartPlainly(wanted, distance, 12);
        expect(cost).toBeLessThanOrEqual(plain + 1e-6);
      },
    ),
    { numRuns: 300 },
  );
  expect(keepApart([5, 5, 5], 2, 20)).toEqual([3, 5, 7]);
  expect(keepApart([0, 0], 4, 20)).toEqual([0, 4]);
  expect(keepApart([9, 1], 2, 20)).toEqual([4, 6]);
});

test('blocks on shelves do not overlap', () => {
  const block = fc.record({
    width: fc.integer({ min: 1, max: 50 }),
    height: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), fc.integer({ min: 0, max: 5 }), (blocks, gap) => {
      const corners = shelve(blocks, gap, 4 / 3);
      expect(corners).toHaveLength(blocks.length);
      const rects = blocks.map((one, index) => ({ ...one, ...(corners[index] ?? { x: NaN, y: NaN }) }));
      rects.forEach((a, index) => {
        for (const b of rects.slice(index + 1)) expect(overlap(a, b)).toBe(false);
        expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(0);
      });
    }),
  );
});
