import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCircles } from '../../../src/language/review/circles.ts';

const links = (...pairs: readonly string[]) =>
  pairs.map((pair) => {
    const [larger = 0, smaller = 0] = pair.split('>').map(Number);
    return { larger, smaller };
  });

/** Every circle of three or more, by trying all ways: for small languages only. */
function allCircles(pairs: readonly { larger: number; smaller: number }[]): string[] {
  const found: string[] = [];
  const walk = (way: readonly number[]) => {
    for (const { larger, smaller } of pairs) {
      if (larger !== way.at(-1)) continue;
      if (smaller === way[0] && way.length > 2) found.push(way.join('>'));
      else if (smaller > (way[0] ?? 0) && !way.includes(smaller)) walk([...way, smaller]);
    }
  };
  for (const start of new Set(pairs.map(({ larger }) => larger))) walk([start]);
  return found;
}

describe('circles', () => {
  test.each([
    ['a chain has none', links('1>2', '2>3', '1>3'), []],
    ['two patterns are no circle', links('1>2', '2>1', '2>3', '3>2'), []],
    ['three are', links('2>3', '3>1', '1>2'), [[1, 2, 3]]],
    ['of a circle with a short cut, the shortest', links('1>2', '2>3', '3>4', '4>1', '1>3'), [[1, 3, 4]]],
    [
      'two that share a pattern',
      links('1>2', '2>3', '3>1', '3>4', '4>5', '5>3'),
      [
        [1, 2, 3],
        [3, 4, 5],
      ],
    ],
    ['one that has a mutual link in it', links('1>2', '2>1', '2>3', '3>1'), [[1, 2, 3]]],
    [
      'two ways around three mutual links',
      links('1>2', '2>1', '2>3', '3>2', '3>1', '1>3'),
      [
        [1, 2, 3],
        [1, 3, 2],
      ],
    ],
  ])('%s', (_, pairs, expected) => {
    expect(findCircles(pairs)).toEqual(expected);
  });
});

test('as trying all ways: all are real, none is twice, no two share a link, the shortest is there, and none is left', () => {
  const pair = fc.record({ larger: fc.integer({ min: 1, max: 6 }), smaller: fc.integer({ min: 1, max: 6 }) });
  const some = fc
    .uniqueArray(pair, { maxLength: 14, selector: ({ larger, smaller }) => `${larger}>${smaller}` })
    .map((pairs) => pairs.filter(({ larger, smaller }) => larger !== smaller));
  fc.assert(
    fc.property(some, (pairs) => {
      const all = allCircles(pairs);
      const found = findCircles(pairs);
      for (const circle of found) expect(all).toContain(circle.join('>'));
      const used = found.flatMap((circle) =>
        circle.map((id, at) => `${id}>${circle[(at + 1) % circle.length]}`),
      );
      expect(new Set(used).size).toBe(used.length);
      const shortest = (lengths: readonly number[]) => Math.min(...lengths);
      expect(shortest(found.map((circle) => circle.length))).toBe(
        shortest(all.map((circle) => circle.split('>').length)),
      );
      const left = pairs.filter(({ larger, smaller }) => !used.includes(`${larger}>${smaller}`));
      expect(allCircles(left)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a chain of any length and a knot of thousands are walked without recursion and in bounded time', () => {
  const chain = Array.from({ length: 20_000 }, (_, id) => ({ larger: id + 1, smaller: id + 2 }));
  expect(findCircles(chain)).toEqual([]);
  expect(findCircles([...chain, { larger: 20_001, smaller: 1 }])[0]).toHaveLength(20_001);
  const knot = Array.from({ length: 20_000 }, (_, link) => ({
    larger: (link * 7919) % 5003,
    smaller: (link * 104_729 + 1) % 5003,
  })).filter(({ larger, smaller }) => larger !== smaller);
  expect(findCircles(knot).length).toBeGreaterThan(0);
});
