import { expect, test } from 'vitest';
import { linkKey } from '../../src/language/link.ts';
import { layOutAround } from '../../src/map/around.ts';
import { layOutByLinks } from '../../src/map/by-links.ts';
import { CARD } from '../../src/map/card.ts';
import { sample } from '../../src/map/curve.ts';
import { type Card, type MapLayout, cardRect } from '../../src/map/layout.ts';
import { routeLinks } from '../../src/map/routes.ts';
import { routeStraight } from '../../src/map/straight-routes.ts';
import { linksOf } from '../fixtures/random-links.ts';
import { devops, toLanguage } from '../fixtures/sample-to-language.ts';

const LANGUAGE = toLanguage(devops());

function mapOf(...cards: readonly (readonly [x: number, y: number])[]): MapLayout {
  return {
    width: 1000,
    height: 1000,
    bands: [],
    cards: cards.map(([x, y], index) => ({ id: index + 1, x, y, height: 50 })),
  };
}

function throughCards(layout: MapLayout, curves: ReturnType<typeof routeStraight>): string[] {
  return [...curves].flatMap(([key, curve]) => {
    const ends = key.split('-').map(Number);
    const points = sample(curve, 30);
    const hit = ({ id, ...card }: Card) => {
      const { x, y, width, height } = cardRect({ id, ...card });
      return (
        !ends.includes(id) && points.some((p) => p.x > x && p.x < x + width && p.y > y && p.y < y + height)
      );
    };
    return layout.cards.filter(hit).map(({ id }) => `${key} through ${id}`);
  });
}

test.each([
  { name: 'by links', layout: layOutByLinks(LANGUAGE) },
  { name: 'around one pattern', layout: layOutAround(LANGUAGE, 28, 2)?.layout ?? mapOf() },
])('every link between cards shown goes from border to border: $name', ({ layout }) => {
  const cards = new Map(layout.cards.map((card) => [card.id, card]));
  const shown = LANGUAGE.links.filter(({ larger, smaller }) => cards.has(larger) && cards.has(smaller));
  const curves = routeStraight(layout, LANGUAGE.links);
  expect([...curves.keys()]).toEqual(shown.map(linkKey));
  for (const { larger, smaller } of shown) {
    const curve = curves.get(linkKey({ larger, smaller }));
    for (const [id, point] of [
      [larger, curve?.from],
      [smaller, curve?.to],
    ] as const) {
      const card = cards.get(id);
      const across = Math.abs((point?.x ?? NaN) - (card?.x ?? 0)) / (CARD.width / 2);
      const down = Math.abs((point?.y ?? NaN) - (card?.y ?? 0)) / ((card?.height ?? 0) / 2);
      expect(Math.max(across, down)).toBeCloseTo(1, 6);
    }
  }
});

test('rows are free for the routes of the map by scale, which go around every card', () => {
  for (const layout of [layOutByLinks(LANGUAGE), layOutAround(LANGUAGE, 8, 3)?.layout ?? mapOf()]) {
    expect(throughCards(layout, routeLinks(layout, LANGUAGE.links))).toEqual([]);
  }
});

test('a link goes around a card that lies in its way', () => {
  const layout = mapOf([500, 100], [500, 700], [500, 400]);
  expect(throughCards(layout, routeStraight(layout, linksOf('1-2')))).toEqual([]);
});

test('two links between the same two patterns lie apart', () => {
  const curves = routeStraight(mapOf([200, 100], [500, 400]), linksOf('1-2 2-1'));
  const [there, back] = [...curves.values()].map((curve) => sample(curve, 2)[1]);
  expect(Math.hypot((there?.x ?? 0) - (back?.x ?? 0), (there?.y ?? 0) - (back?.y ?? 0))).toBeGreaterThan(20);
});

test('fewer links run through cards than if all were nearly straight', () => {
  const layout = layOutByLinks(LANGUAGE);
  const apart = layout.cards.map((card) => ({ ...card, x: card.x * 1.6, y: card.y * 1.6 }));
  const wide = { ...layout, cards: apart };
  const straight = new Map(
    LANGUAGE.links.map((link) => {
      const [a, b] = [
        apart.find(({ id }) => id === link.larger),
        apart.find(({ id }) => id === link.smaller),
      ];
      const [from, to] = [
        { x: a?.x ?? 0, y: a?.y ?? 0 },
        { x: b?.x ?? 0, y: b?.y ?? 0 },
      ];
      return [linkKey(link), { from, to, controls: [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }] }];
    }),
  );
  const bent = throughCards(wide, routeStraight(wide, LANGUAGE.links)).length;
  expect(bent).toBeLessThan(0.7 * throughCards(wide, straight).length);
});
