import { describe, expect, test } from 'vitest';
import { DEPTHS, neighbourhoodOf } from '../../../src/language/neighbourhood.ts';
import { columnsAround, layOutAround } from '../../../src/map/around/around.ts';
import { aroundInWindow } from '../../../src/map/around/around-in-window.ts';
import { CARD } from '../../../src/map/drawing/card-look.ts';
import { zoomAtRest } from '../../../src/map/drawing/window-framing.ts';
import type { MapLayout } from '../../../src/map/layout.ts';
import { type Segment, countCrossings } from '../../../src/map/bands/crossings.ts';
import { generateLanguage } from '../../bench/generate.ts';
import { faultsOf } from '../../fixtures/overlaps.ts';
import { devops, toLanguage } from '../../fixtures/sample-to-language.ts';

const LANGUAGES = [
  { name: '56 patterns', language: toLanguage(devops()) },
  { name: '253 patterns', language: toLanguage(generateLanguage(253, 36)) },
];

describe.each(LANGUAGES)('$name', ({ language }) => {
  test('around every pattern the rings stand in their order, and nothing overlaps', () => {
    for (const depth of DEPTHS) {
      for (const { id } of language.patterns) {
        const around = layOutAround(language, id, depth);
        const { above, below, ringOf } = neighbourhoodOf(language.links, id, depth);
        const cards = around?.layout.cards ?? [];
        expect(cards.map((card) => card.id)).toEqual([...ringOf.keys()].toSorted((a, b) => a - b));
        if (around) expect(faultsOf(around.layout)).toEqual([]);
        const at = new Map(cards.map((card) => [card.id, card.y]));
        const rings = [...above.toReversed(), [id], ...below].map((ring) =>
          ring.map((one) => at.get(one) ?? NaN),
        );
        rings.forEach((ring, index) => {
          const next = rings[index + 1];
          if (next) expect(Math.max(...ring)).toBeLessThan(Math.min(...next));
        });
      }
    }
  });

  test('those not reached are named', () => {
    for (const { id } of language.patterns) {
      const around = layOutAround(language, id, 2);
      const shown = around?.layout.cards.map((card) => card.id) ?? [];
      expect([...shown, ...(around?.omitted ?? [])].toSorted((a, b) => a - b)).toEqual(
        language.patterns.map((pattern) => pattern.id),
      );
    }
  });

  test('the same files give the same picture, in whatever order', () => {
    const turned = {
      ...language,
      patterns: language.patterns.toReversed(),
      links: language.links.toReversed(),
    };
    const middle = language.patterns[20]?.id ?? 0;
    expect(layOutAround(turned, middle, 3)?.layout).toEqual(layOutAround(language, middle, 3)?.layout);
  });
});

test('the layout is made for the window: names are whole in it, and nothing is beside it', () => {
  const language = toLanguage(devops());
  for (const { id } of language.patterns) {
    for (const window of [
      { width: 320, height: 480 },
      { width: 390, height: 640 },
      { width: 430, height: 927 },
      { width: 706, height: 780 },
      { width: 1440, height: 780 },
    ]) {
      const layout = layOutAround(language, id, 3, columnsAround(language, id, 3, window))?.layout ?? NOTHING;
      const zoom = zoomAtRest(layout, window);
      expect(CARD.nameSize * zoom).toBeGreaterThanOrEqual(11 - 1e-9);
      expect(layout.width * zoom, `${id} in ${window.width}`).toBeLessThanOrEqual(window.width + 1e-6);
      expect(faultsOf(layout)).toEqual([]);
    }
  }
});

test('windows of almost the same size get the same object', () => {
  const language = toLanguage(devops());
  const layOut = (width: number) => aroundInWindow(language, 28, 3, { width, height: 780 });
  expect(layOut(705)).toBe(layOut(706));
  expect(layOut(390)).not.toEqual(layOut(706));
});

const NOTHING: MapLayout = { width: 0, height: 0, cards: [], bands: [] };

test('the order along the rings keeps crossings fewer than the order of the numbers', () => {
  const language = toLanguage(devops());
  let [ordered, byNumber] = [0, 0];
  for (const { id } of language.patterns) {
    const { layout } = layOutAround(language, id, 2) ?? { layout: { cards: [] } };
    const { links, ringOf } = neighbourhoodOf(language.links, id, 2);
    const rings = new Map<number, typeof layout.cards>();
    for (const card of layout.cards) {
      const ring = ringOf.get(card.id) ?? 0;
      rings.set(ring, [...(rings.get(ring) ?? []), card]);
    }
    const renumbered = [...rings.values()].flatMap((ring) => {
      const ids = ring.map((card) => card.id).toSorted((a, b) => a - b);
      return ring.toSorted((a, b) => a.x - b.x).map((card, index) => ({ ...card, id: ids[index] ?? 0 }));
    });
    const crossings = (cards: typeof layout.cards) => {
      const at = new Map(cards.map((card) => [card.id, card]));
      return countCrossings(
        links.map(({ larger, smaller }): Segment => {
          const [a, b] = [at.get(larger), at.get(smaller)];
          return [a?.x ?? 0, a?.y ?? 0, b?.x ?? 0, b?.y ?? 0];
        }),
      );
    };
    ordered += crossings(layout.cards);
    byNumber += crossings(renumbered);
  }
  expect(ordered).toBeLessThan(0.8 * byNumber);
});

test('there is nothing around a pattern that is not there, and a pattern alone stands alone', () => {
  const language = toLanguage({
    ...devops(),
    patterns: devops()
      .patterns.slice(0, 1)
      .map((one) => ({ ...one, larger: [], smaller: [] })),
  });
  expect(layOutAround(language, 999, 1)).toBeNull();
  expect(layOutAround(language, 1, 3)?.layout.cards).toHaveLength(1);
});
