import { describe, expect, test } from 'vitest';
import { nameLines } from '../../src/map/card.ts';
import { CARD } from '../../src/map/drawing/card-look.ts';
import { type Segment, countCrossings } from '../../src/map/bands/crossings.ts';
import { LABEL_WIDTH, cardRect } from '../../src/map/layout.ts';
import { layOut } from '../../src/map/plan-bands.ts';
import { textWidth } from '../../src/map/drawing/text-width.ts';
import { generateLanguage } from '../bench/generate.ts';
import { faultsOf } from '../fixtures/overlaps.ts';
import { devops, toLanguage } from '../fixtures/sample-to-language.ts';

const LANGUAGES = [
  { name: '56 patterns', language: toLanguage(devops()) },
  { name: '253 patterns on 36 scales', language: toLanguage(generateLanguage(253, 36)) },
  { name: '1,000 patterns', language: toLanguage(generateLanguage(1000)) },
];

describe.each(LANGUAGES)('$name', ({ language }) => {
  const layout = layOut(language);

  test('every pattern has a card in the band of its scale, beside its label', () => {
    expect(layout.cards.map((card) => card.id)).toEqual(language.patterns.map((pattern) => pattern.id));
    const bands = new Map(layout.bands.map((band) => [band.scale, band]));
    layout.cards.forEach((card, index) => {
      const band = bands.get(language.patterns[index]?.scale ?? -1);
      const rect = cardRect(card);
      expect(rect.y).toBeGreaterThanOrEqual(band?.y ?? Infinity);
      expect(rect.y + rect.height).toBeLessThanOrEqual((band?.y ?? 0) + (band?.height ?? 0));
      expect(rect.x).toBeGreaterThanOrEqual((band?.x ?? 0) + LABEL_WIDTH);
      expect(rect.x + rect.width).toBeLessThanOrEqual((band?.x ?? 0) + (band?.width ?? 0));
    });
  });

  test('no two cards overlap, and none stands outside', () => {
    expect(faultsOf(layout)).toEqual([]);
  });

  test('the same files give the same map', () => {
    expect(layOut(language)).toEqual(layout);
  });

  test('the largest scale is on top', () => {
    expect(layout.bands.map((band) => band.scale)).toEqual(
      layout.bands.map((band) => band.scale).toSorted((a, b) => a - b),
    );
  });
});

test('few links cross in the shipped language: at most 400 straight lines between different bands', () => {
  const language = toLanguage(devops());
  expect(language.links).toHaveLength(166);
  const { cards } = layOut(language);
  const at = new Map(cards.map((card) => [card.id, card]));
  const scaleOf = new Map(language.patterns.map((pattern) => [pattern.id, pattern.scale]));
  const lines = language.links
    .filter(({ larger, smaller }) => scaleOf.get(larger) !== scaleOf.get(smaller))
    .map(({ larger, smaller }): Segment => {
      const a = at.get(larger);
      const b = at.get(smaller);
      return [a?.x ?? 0, a?.y ?? 0, b?.x ?? 0, b?.y ?? 0];
    });
  expect(countCrossings(lines)).toBeLessThanOrEqual(400);
});

test('the order of the files does not matter', () => {
  const sample = devops();
  const reversed = toLanguage({ ...sample, patterns: sample.patterns.toReversed() });
  expect(layOut(reversed)).toEqual(layOut(toLanguage(sample)));
});

describe('nameLines', () => {
  test.each([
    'Alerting on Symptoms, Not Causes',
    'AI-Augmented Observability',
    'Donaudampfschifffahrtsgesellschaft',
    '学習する組織のパターン言語',
    'A',
  ])('no part of “%s” is lost, and every line fits', (name) => {
    const lines = nameLines(name);
    const bare = (text: string) => text.replaceAll(/[ -]/g, '');
    expect(bare(lines.join(''))).toBe(bare(name));
    for (const line of lines)
      expect(textWidth(line, CARD.nameSize)).toBeLessThanOrEqual(CARD.width - 2 * CARD.padding + 1);
  });
});

test('a word that is too long for a line is broken with a hyphen, and no other is broken', () => {
  expect(nameLines('Donaudampfschifffahrtsgesellschaft')).toEqual([
    'Donaudampfsc-',
    'hifffahrtsgesell-',
    'schaft',
  ]);
  expect(nameLines('Complicated Subsystem Team')).toEqual(['Complicated', 'Subsystem', 'Team']);
  expect(nameLines('-'.repeat(60)).join('')).toBe('-'.repeat(60));
});
