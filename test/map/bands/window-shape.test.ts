import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandLabel } from '../../../src/map/bands/band-label.ts';
import { bandLayouts } from '../../../src/map/bands/band-layouts.ts';
import { candidatesOf, fitZoom, restZoom, shapeFor } from '../../../src/map/bands/window-shape.ts';
import { CARD } from '../../../src/map/drawing/card-look.ts';
import { WHOLE_ZOOM } from '../../../src/map/drawing/detail.ts';
import { zoomAtRest } from '../../../src/map/drawing/window-framing.ts';
import { EVERYTHING, bandContents } from '../../../src/map/layout.ts';
import { generateLanguage } from '../../bench/generate.ts';
import { faultsOf } from '../../fixtures/overlaps.ts';
import { DEVOPS, planOf } from '../../fixtures/planned.ts';
import { toLanguage } from '../../fixtures/sample-to-language.ts';

const language = DEVOPS;
const plan = planOf(language);
const layouts = bandLayouts(language, plan, EVERYTHING);
const candidates = candidatesOf(bandContents(language, plan, EVERYTHING));
/** Windows in which a map may be, also beside a panel or over a sheet. */
const windows = fc.record({
  width: fc.integer({ min: 300, max: 2600 }),
  height: fc.integer({ min: 150, max: 1500 }),
});

test('in every window names are whole and at 11 px or more, nothing overlaps, and nothing is beside the window', () => {
  fc.assert(
    fc.property(windows, (window) => {
      const layout = layouts.in(window);
      const zoom = zoomAtRest(layout, window);
      expect(CARD.nameSize * zoom).toBeGreaterThanOrEqual(11 - 1e-9);
      expect(layout.width * zoom).toBeLessThanOrEqual(window.width + 1e-6);
      expect(layout.cards).toHaveLength(56);
      expect(faultsOf(layout)).toEqual([]);
    }),
  );
});

test('from 390 px on, labels of bands are whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 390, max: 2600 }), fc.integer({ min: 500, max: 1500 }), (width, height) => {
      const layout = layouts.in({ width, height });
      const zoom = zoomAtRest(layout, { width, height });
      for (const [place, band] of layout.bands.entries()) {
        const scale = language.scales[place];
        const lines = scale ? bandLabel(scale, band, zoom, 0, 0, layout.labels) : [];
        expect(lines.map(({ text }) => text).join(' ')).toBe(`${scale?.number} ${scale?.name}`);
      }
    }),
  );
});

test('where the whole map fits in some shape, it has the one in which it is largest', () => {
  fc.assert(
    fc.property(windows, (window) => {
      const shape = shapeFor(candidates, window);
      const all = candidates[window.width < 760 ? 'above' : 'left'].map((other) => fitZoom(other, window));
      const largest = Math.max(...all);
      if (shape && largest >= WHOLE_ZOOM) expect(fitZoom(shape, window)).toBeCloseTo(largest, 4);
    }),
  );
});

describe('the number of columns', () => {
  test.each([
    { of: 'a phone', width: 390, height: 700, columns: 3 },
    { of: 'a small phone', width: 320, height: 500, columns: 2 },
    { of: 'a portrait tablet', width: 768, height: 900, columns: 5 },
    { of: 'an open panel at 1440×900', width: 695, height: 807, columns: 6 },
    { of: '1440×900', width: 1175, height: 807, columns: 9 },
  ])('$of: $columns', ({ columns, ...window }) => {
    expect(shapeFor(candidates, window)?.columns).toBe(columns);
  });
});

test('the same window gives the same object, and another window of the same shape too', () => {
  expect(layouts.in({ width: 390, height: 700 })).toBe(layouts.in({ width: 392, height: 650 }));
});

test('a map that is small is not enlarged without bound, and one that scrolls hardly', () => {
  expect(restZoom({ width: 300, height: 100 }, 3, { width: 3000, height: 2000 })).toBe(1.5);
  expect(restZoom({ width: 900, height: 9000 }, 80, { width: 1500, height: 800 })).toBe(1.1);
});

test('more patterns than can be read at once keep one layout and are shown whole', () => {
  const large = toLanguage(generateLanguage(400, 8));
  const all = bandLayouts(large, planOf(large), EVERYTHING);
  const layout = all.in({ width: 390, height: 700 });
  expect(layout).toBe(all.in(null));
  expect(layout.height * zoomAtRest(layout, { width: 390, height: 700 })).toBeLessThanOrEqual(700);
});
