import { expect, test } from 'vitest';
import { linkKey } from '../../../src/language/link.ts';
import { sample, svgPath } from '../../../src/map/drawing/curve.ts';
import { bandLayouts } from '../../../src/map/bands/band-layouts.ts';
import { labelRects } from '../../../src/map/bands/label-rects.ts';
import { cardRect } from '../../../src/map/layout.ts';
import { routeLinks } from '../../../src/map/drawing/routes.ts';
import { generateLanguage } from '../../bench/generate.ts';
import { DEVOPS, layoutOf, planOf } from '../../fixtures/planned.ts';
import { toLanguage } from '../../fixtures/sample-to-language.ts';

test.each([
  { name: '56 patterns', language: DEVOPS },
  { name: '253 patterns on 36 scales', language: toLanguage(generateLanguage(253, 36)) },
])('no link runs through a card that it does not concern: $name', ({ language }) => {
  const layout = layoutOf(language);
  const curves = routeLinks(layout, language.links);
  expect(curves.size).toBe(language.links.length);
  const hits = language.links.flatMap((link) => {
    const curve = curves.get(linkKey(link));
    const points = curve ? sample(curve, 12) : [];
    return layout.cards
      .filter((card) => card.id !== link.larger && card.id !== link.smaller)
      .filter((card) => {
        const { x, y, width, height } = cardRect(card);
        return points.some((p) => p.x > x && p.x < x + width && p.y > y && p.y < y + height);
      })
      .map((card) => `${linkKey(link)} through ${card.id}`);
  });
  expect(hits).toEqual([]);
});

test.each([
  { name: 'in narrow windows, where labels stand above the cards', width: 390, height: 844, fold: [] },
  { name: 'beside an open pattern', width: 695, height: 807, fold: [] },
  { name: 'in wide windows, where labels stand at the left', width: 1184, height: 842, fold: [] },
  { name: 'beside folded bands', width: 1184, height: 842, fold: [1, 3, 5] },
  { name: 'beside folded bands in narrow windows', width: 390, height: 844, fold: [1, 3, 5] },
])('no link runs through a label of a band: $name', ({ width, height, fold }) => {
  const language = DEVOPS;
  const layout = bandLayouts(language, planOf(language), { kept: null, fold }).in({ width, height });
  const labels = labelRects(language, layout, { zoom: 1, pan: { x: 0, y: 0 } });
  expect(labels.length).toBeGreaterThan(7);
  const curves = routeLinks(layout, language.links);
  expect(curves.size).toBe(language.links.length);
  const hits = [...curves].filter(([, curve]) =>
    sample(curve, 24).some((p) =>
      labels.some(({ x, y, width, height }) => p.x > x && p.x < x + width && p.y > y && p.y < y + height),
    ),
  );
  expect(hits.map(([key]) => key)).toEqual([]);
});

test('a link leaves its larger pattern at an edge and enters its smaller one', () => {
  const language = DEVOPS;
  const layout = layoutOf(language);
  const rects = new Map(layout.cards.map((card) => [card.id, cardRect(card)]));
  const curves = routeLinks(layout, language.links);
  for (const link of language.links) {
    const curve = curves.get(linkKey(link));
    const from = rects.get(link.larger);
    const to = rects.get(link.smaller);
    if (!curve || !from || !to) throw new Error(`${linkKey(link)} has no curve`);
    expect(curve.from.x).toBeGreaterThan(from.x);
    expect(curve.from.x).toBeLessThan(from.x + from.width);
    expect(curve.to.x).toBeGreaterThan(to.x);
    expect(curve.to.x).toBeLessThan(to.x + to.width);
    if (from.y + from.height < to.y) expect(curve.to.y).toBeCloseTo(to.y, 1);
  }
});

test('a curve is the same line in SVG and in samples', () => {
  const curve = {
    from: { x: 0, y: 0 },
    controls: [
      { x: 0, y: 10 },
      { x: 20, y: 10 },
    ],
    to: { x: 20, y: 20 },
  };
  expect(svgPath(curve)).toBe('M0 0q0 10 10 10t10 10');
  expect(sample(curve, 2)).toEqual([
    { x: 0, y: 0 },
    { x: 2.5, y: 7.5 },
    { x: 10, y: 10 },
    { x: 17.5, y: 12.5 },
    { x: 20, y: 20 },
  ]);
});

test('what a curve has of one vertical line is one step in SVG, and the piece after it states its control point', () => {
  const curve = {
    from: { x: 5, y: 0 },
    controls: [
      { x: 5, y: 20 },
      { x: 5, y: 40 },
      { x: 5, y: 80 },
      { x: 0, y: 80 },
      { x: 0, y: 100 },
    ],
    to: { x: 0, y: 120 },
  };
  expect(svgPath(curve)).toBe('M5 0v60q0 20-2.5 20t-2.5 10v30');
});
