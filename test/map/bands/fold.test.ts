import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkKey } from '../../../src/language/link.ts';
import { routeLinks } from '../../../src/map/drawing/routes.ts';
import { cardRect, isStrip, placeBands } from '../../../src/map/layout.ts';
import { planBands } from '../../../src/map/plan-bands.ts';
import { generateLanguage } from '../../bench/generate.ts';
import { toLanguage } from '../../fixtures/sample-to-language.ts';

const language = toLanguage(generateLanguage(40, 6));
const plan = planBands(language);
const numbers = language.scales.map(({ number }) => number);
const scaleOf = new Map(language.patterns.map(({ id, scale }) => [id, scale]));
const layout = placeBands(language, plan);
const foldedTo = (fold: readonly number[]) => placeBands(language, plan, undefined, { kept: null, fold });

test('folding nothing changes nothing', () => {
  expect(foldedTo([])).toEqual(layout);
  expect(foldedTo([99])).toEqual(layout);
});

test('every card stays in its band, bands keep their order and their distance, and nothing moves sideways', () => {
  fc.assert(
    fc.property(fc.subarray(numbers, { minLength: 1 }), (fold) => {
      const folded = foldedTo(fold);
      expect(folded.folded).toEqual(
        new Set(language.patterns.filter(({ scale }) => fold.includes(scale)).map(({ id }) => id)),
      );
      folded.cards.forEach((card, index) => {
        const band = folded.bands.find(({ scale }) => scale === scaleOf.get(card.id));
        const { y, height } = cardRect(card);
        expect(y).toBeGreaterThanOrEqual((band?.y ?? 0) - 0.01);
        expect(y + height).toBeLessThanOrEqual((band?.y ?? 0) + (band?.height ?? 0) + 0.01);
        expect(card.x).toBe(layout.cards[index]?.x);
      });
      expect(folded.bands.filter(isStrip).map(({ scale }) => scale)).toEqual(fold);
      folded.bands.slice(1).forEach((band, index) => {
        const above = folded.bands[index];
        const before = layout.bands[index];
        const gap = (layout.bands[index + 1]?.y ?? 0) - (before?.y ?? 0) - (before?.height ?? 0);
        expect(band.y - (above?.y ?? 0) - (above?.height ?? 0)).toBeCloseTo(gap);
      });
      const last = folded.bands.at(-1);
      expect(folded.height - (last?.y ?? 0) - (last?.height ?? 0)).toBeCloseTo(18);
    }),
  );
});

test('every link still has its way, and ends at the strip of a folded pattern', () => {
  const folded = foldedTo([2, 3]);
  const curves = routeLinks(folded, language.links);
  const cards = new Map(folded.cards.map((card) => [card.id, card]));
  for (const link of language.links) {
    const curve = curves.get(linkKey(link));
    const smaller = cards.get(link.smaller);
    if (!curve || !smaller) throw new Error(`no way for ${linkKey(link)}`);
    const edges = [smaller.y - smaller.height / 2, smaller.y + smaller.height / 2];
    expect(Math.min(...edges.map((edge) => Math.abs(edge - curve.to.y)))).toBeLessThan(0.01);
  }
});

test('what is left out takes no place, nor does a band of which nothing is left', () => {
  const kept = new Set(
    language.patterns.filter(({ id, scale }) => scale !== 3 && id % 2 === 0).map(({ id }) => id),
  );
  const some = placeBands(language, plan, undefined, { kept, fold: [] });
  expect(some.cards.map(({ id }) => id)).toEqual([...kept]);
  expect(some.bands.map(({ scale }) => scale)).toEqual(numbers.filter((number) => number !== 3));
  expect(some.height).toBeLessThan(layout.height);
});
