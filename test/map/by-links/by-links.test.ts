import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import { layOutByLinks } from '../../../src/map/by-links/by-links.ts';
import { cardHeight, nameLines } from '../../../src/map/card.ts';
import { type MapLayout } from '../../../src/map/layout.ts';
import { generateLanguage } from '../../bench/generate.ts';
import { faultsOf } from '../../fixtures/overlaps.ts';
import { processorTime } from '../../fixtures/processor-time.ts';
import { DEVOPS, layoutOf } from '../../fixtures/planned.ts';
import { toLanguage } from '../../fixtures/sample-to-language.ts';
import type { SampleLanguage } from '../../fixtures/write-language.ts';

const LANGUAGES = [
  { name: '56 patterns', language: DEVOPS },
  { name: '253 patterns on 36 scales', language: toLanguage(generateLanguage(253, 36)) },
  { name: '1,000 patterns', language: toLanguage(generateLanguage(1000)) },
];

function meanLink({ cards }: MapLayout, { links }: Language): number {
  const at = new Map(cards.map((card) => [card.id, card]));
  const lengths = links.map(({ larger, smaller }) => {
    const [a, b] = [at.get(larger), at.get(smaller)];
    return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
  });
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}

describe.each(LANGUAGES)('$name', ({ language }) => {
  const layout = layOutByLinks(language);

  test('every pattern has a card, and none overlaps another or stands outside', () => {
    expect(layout.cards.map(({ id }) => id)).toEqual(language.patterns.map(({ id }) => id));
    expect(layout.bands).toEqual([]);
    expect(faultsOf(layout)).toEqual([]);
  });

  test('names stay readable: every card has the room that its name takes', () => {
    const names = new Map(language.patterns.map(({ id, name }) => [id, name]));
    for (const { id, height } of layout.cards)
      expect(height).toBeGreaterThanOrEqual(cardHeight(nameLines(names.get(id) ?? '').length));
  });

  test('the same files give the same map, in whatever order', () => {
    expect(layOutByLinks(language)).toEqual(layout);
    const turned = {
      ...language,
      patterns: language.patterns.toReversed(),
      links: language.links.toReversed(),
    };
    expect(layOutByLinks(turned)).toEqual(layout);
  });

  test('links are far shorter than if the same seats were taken by number', () => {
    const places = layout.cards.toSorted((a, b) => a.y - b.y || a.x - b.x);
    const byNumber = layout.cards.map(({ id }, index) => ({
      ...(places[index] ?? places[0]),
      id,
    })) as MapLayout['cards'];
    expect(meanLink(layout, language)).toBeLessThan(
      0.85 * meanLink({ ...layout, cards: byNumber }, language),
    );
  });

  test('the picture is compact and about as wide as a window', () => {
    const covered = layout.cards.reduce((sum, { height }) => sum + 107 * height, 0);
    expect(covered / (layout.width * layout.height)).toBeGreaterThan(0.33);
    expect(layout.width / layout.height).toBeGreaterThan(1.1);
    expect(layout.width / layout.height).toBeLessThan(1.6);
  });
});

test('links of the shipped language are at least a quarter shorter than by scale', () => {
  const language = DEVOPS;
  expect(meanLink(layOutByLinks(language), language)).toBeLessThan(
    0.75 * meanLink(layoutOf(language), language),
  );
});

test('any language is laid out, with circles, with parts that do not hang together, and with patterns alone', () => {
  const sample = fc.integer({ min: 0, max: 30 }).chain((size) =>
    fc
      .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })), { maxLength: 50 })
      .map((pairs): SampleLanguage => ({
        scales: [],
        patterns: Array.from({ length: size }, (_, index) => ({
          id: 7 * index + 1,
          name: index % 3 ? `Name ${index}` : `A Name of a Good Many Words and ${index}`,
          confidence: 1,
          scale: 1 + (index % 4),
          ai: false,
          larger: [],
          smaller: pairs.flatMap(([a, b]) => (a === index && b < size ? [7 * b + 1] : [])),
          tags: [],
        })),
      })),
  );
  fc.assert(
    fc.property(sample, (sample) => {
      const language = toLanguage(sample);
      const layout = layOutByLinks(language);
      expect(layout.cards.map(({ id }) => id)).toEqual(language.patterns.map(({ id }) => id));
      expect(faultsOf(layout)).toEqual([]);
      expect([layout.width, layout.height].every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a pair stands with the larger above the smaller, and a star around its middle', () => {
  const sample = (links: Record<number, number[]>, size: number): SampleLanguage => ({
    scales: [],
    patterns: Array.from({ length: size }, (_, index) => ({
      id: index + 1,
      name: `Name ${index + 1}`,
      confidence: 1,
      scale: index === 0 ? 1 : 2,
      ai: false,
      larger: [],
      smaller: links[index + 1] ?? [],
      tags: [],
    })),
  });
  const pair = layOutByLinks(toLanguage(sample({ 1: [2] }, 2))).cards;
  expect(pair[0]?.y).toBeLessThan(pair[1]?.y ?? 0);
  const star = toLanguage(sample({ 1: [2, 3, 4, 5, 6, 7, 8, 9] }, 9));
  const layout = layOutByLinks(star);
  expect(Math.abs((layout.cards[0]?.x ?? 0) - layout.width / 2)).toBeLessThan(140);
  expect(meanLink(layout, star)).toBeLessThan(220);
});

test('a thousand patterns take about a second', () => {
  const thousand = toLanguage(generateLanguage(1000));
  // Half of it in truth, on a machine that is not slow.
  expect(processorTime(() => layOutByLinks(thousand))).toBeLessThan(3000);
});
