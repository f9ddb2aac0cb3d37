import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Link } from '../../src/language/link.ts';
import { type Step, type Way, shortestPaths } from '../../src/language/paths.ts';
import { allDistances } from '../fixtures/floyd-warshall.ts';
import { linksOf, randomLinks } from '../fixtures/random-links.ts';

const SIZE = 9;
const id = fc.integer({ min: 1, max: SIZE });
const way = fc.constantFrom<Way>('up', 'down', 'either');

function stepsOf(links: readonly Link[], way: Way): [number, number][] {
  return links.flatMap(({ larger, smaller }): [number, number][] => [
    ...(way === 'down' ? [] : [[smaller, larger] as [number, number]]),
    ...(way === 'up' ? [] : [[larger, smaller] as [number, number]]),
  ]);
}

/** All chains of a length, by trying every step. */
function countChains(
  steps: readonly (readonly [number, number])[],
  from: number,
  to: number,
  length: number,
): number {
  if (length === 0) return from === to ? 1 : 0;
  return steps
    .filter(([start]) => start === from)
    .reduce((sum, [, next]) => sum + countChains(steps, next, to, length - 1), 0);
}

const spell = (chain: readonly Step[]) =>
  chain.map(({ to, direction }) => `${to} ${direction === 'up' ? 0 : 1}`).join(' ');

test('every chain is as short as any can be, whole, and made of links of the language', () => {
  fc.assert(
    fc.property(randomLinks(SIZE), id, id, way, (links, from, to, way) => {
      const shortest = allDistances(SIZE, stepsOf(links, way))[from]?.[to] ?? Infinity;
      const chains = shortestPaths(links, from, to, way, 1000);
      expect(chains.length > 0).toBe(shortest < Infinity);
      for (const chain of chains) {
        expect(chain).toHaveLength(shortest);
        let at = from;
        for (const step of chain) {
          expect(step.from).toBe(at);
          expect(links).toContain(step.link);
          const { larger, smaller } = step.link;
          expect(step.direction === 'up' ? [smaller, larger] : [larger, smaller]).toEqual([
            step.from,
            step.to,
          ]);
          expect([step.direction, 'either']).toContain(way);
          at = step.to;
        }
        expect(at).toBe(to);
      }
    }),
    { numRuns: 500 },
  );
});

test('all shortest chains are found, each once, in order of the numbers', () => {
  fc.assert(
    fc.property(
      randomLinks(6, 16),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      way,
      (links, from, to, way) => {
        const steps = stepsOf(links, way);
        const shortest = allDistances(6, steps)[from]?.[to] ?? Infinity;
        const chains = shortestPaths(links, from, to, way, 1000).map(spell);
        expect(chains).toHaveLength(shortest === Infinity ? 0 : countChains(steps, from, to, shortest));
        expect(new Set(chains).size).toBe(chains.length);
        expect(chains).toEqual(chains.toSorted());
        expect(shortestPaths(links, from, to, way, 2).map(spell)).toEqual(chains.slice(0, 2));
        expect(shortestPaths(links.toReversed(), from, to, way, 1000).map(spell)).toEqual(chains);
      },
    ),
    { numRuns: 500 },
  );
});

test('a chain tells which way each step goes', () => {
  const links = linksOf('1-2 3-2');
  expect(shortestPaths(links, 1, 3, 'either')).toEqual([
    [
      { from: 1, to: 2, direction: 'down', link: links[0] },
      { from: 2, to: 3, direction: 'up', link: links[1] },
    ],
  ]);
  expect(shortestPaths(links, 1, 3, 'down')).toEqual([]);
});

test('a chain through thousands of patterns is found', () => {
  const links = linksOf(Array.from({ length: 20_000 }, (_, index) => `${index + 1}-${index + 2}`).join(' '));
  expect(shortestPaths(links, 1, 20_001, 'down')[0]).toHaveLength(20_000);
});
