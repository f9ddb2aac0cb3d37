import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { neighbourLookup } from '../../src/language/link.ts';
import { type MapLayout, cardLookup } from '../../src/map/layout.ts';
import { type Direction, type Ground, nextCard } from '../../src/map/moves.ts';
import { DEVOPS, layoutOf } from '../fixtures/planned.ts';

const LANGUAGE = DEVOPS;
const LAYOUT = layoutOf(LANGUAGE);
const ALL = new Set(LANGUAGE.patterns.map(({ id }) => id));
const GROUND: Ground = { language: LANGUAGE, layout: LAYOUT, passing: ALL };
const IDS = [...ALL];
const scaleOf = new Map(LANGUAGE.patterns.map(({ id, scale }) => [id, scale]));
const anyId = fc.constantFrom(...IDS);
const anyPassing = fc.subarray(IDS, { minLength: 1 }).map((ids): ReadonlySet<number> => new Set(ids));

function distance(layout: MapLayout, a: number, b: number): number {
  const from = cardLookup(layout).get(a);
  const to = cardLookup(layout).get(b);
  return from && to ? Math.hypot(from.x - to.x, from.y - to.y) : Infinity;
}

describe('moving on the map', () => {
  test('up and down lead to the nearest linked pattern that passes the filters', () => {
    fc.assert(
      fc.property(anyId, anyPassing, fc.constantFrom('larger', 'smaller'), (id, passing, direction) => {
        const linked = neighbourLookup(LANGUAGE.links)(id)[direction].filter((other) => passing.has(other));
        const to = nextCard({ ...GROUND, passing }, id, direction);
        const least = Math.min(...linked.map((other) => distance(LAYOUT, id, other)));
        expect(to === null).toBe(linked.length === 0);
        if (to === null) return;
        expect(linked).toContain(to);
        expect(distance(LAYOUT, id, to)).toBe(least);
      }),
    );
  });

  test('left and right walk through the whole band in the order in which it is drawn', () => {
    for (const { number } of LANGUAGE.scales) {
      const band = LAYOUT.cards
        .filter(({ id }) => scaleOf.get(id) === number)
        .toSorted((a, b) => a.y - b.y || a.x - b.x)
        .map(({ id }) => id);
      const walk = (start: number | null, direction: Direction): number[] => {
        const way: number[] = [];
        for (let id = start; id !== null; id = nextCard(GROUND, id, direction)) way.push(id);
        return way;
      };
      const somewhere = band[Math.floor(band.length / 2)] ?? 0;
      expect(walk(nextCard(GROUND, somewhere, 'first'), 'right')).toEqual(band);
      expect(walk(nextCard(GROUND, somewhere, 'last'), 'left')).toEqual(band.toReversed());
    }
  });

  test('a move up and then down ends where it began, and so does one by bands', () => {
    fc.assert(
      fc.property(
        anyId,
        fc.constantFrom(['larger', 'smaller'], ['smaller', 'larger'], ['above', 'below'], ['below', 'above']),
        (from, pair) => {
          const [there, back] = pair as [Direction, Direction];
          const to = nextCard(GROUND, from, there);
          if (to !== null) expect(nextCard(GROUND, to, back, { from, direction: there, to })).toBe(from);
        },
      ),
    );
  });

  test('no move leads to a pattern that does not pass, or stays where it is while claiming to move', () => {
    const directions = ['larger', 'smaller', 'left', 'right', 'above', 'below'] as const;
    fc.assert(
      fc.property(anyId, anyPassing, fc.constantFrom(...directions), (id, passing, direction) => {
        const to = nextCard({ ...GROUND, passing }, id, direction);
        if (to !== null) expect(passing.has(to) && to !== id).toBe(true);
      }),
    );
  });

  test('from band to band, every card can be reached', () => {
    const reached = new Set<number>();
    const open = [nextCard(GROUND, null, 'right')];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === null || reached.has(id)) continue;
      reached.add(id);
      for (const direction of ['left', 'right', 'above', 'below'] as const)
        open.push(nextCard(GROUND, id, direction));
    }
    expect(reached).toEqual(ALL);
  });

  test('bands without a pattern that passes are passed over', () => {
    const passing = new Set(IDS.filter((id) => scaleOf.get(id) === 1 || scaleOf.get(id) === 5));
    const to = nextCard({ ...GROUND, passing }, 1, 'below');
    expect(scaleOf.get(to ?? 0)).toBe(5);
    expect(nextCard({ ...GROUND, passing }, to, 'below')).toBeNull();
  });

  test('the first move leads to the first card; on an empty map there is none', () => {
    const first = nextCard(GROUND, null, 'smaller');
    const top = Math.min(...LAYOUT.cards.map(({ y }) => y));
    expect(cardLookup(LAYOUT).get(first ?? 0)?.y).toBe(top);
    const empty: Language = { ...LANGUAGE, patterns: [], scales: [], links: [] };
    expect(
      nextCard({ language: empty, layout: layoutOf(empty), passing: new Set() }, null, 'right'),
    ).toBeNull();
  });
});
