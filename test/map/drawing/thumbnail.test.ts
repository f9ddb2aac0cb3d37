import { expect, test } from 'vitest';
import { routeLinks } from '../../../src/map/drawing/routes.ts';
import { thumbnails } from '../../../src/map/drawing/thumbnail.ts';
import { DEVOPS, layoutOf } from '../../fixtures/planned.ts';

const language = DEVOPS;
const layout = layoutOf(language);
const curves = routeLinks(layout, language.links);

test('a picture is the same, whatever was drawn before it', () => {
  const draw = thumbnails(language, layout, curves);
  for (const lit of [null, 13, 26, null, 13])
    expect(Buffer.compare(draw(lit).pixels, thumbnails(language, layout, curves)(lit).pixels)).toBe(0);
});

test('a pattern and its neighbours are lit', () => {
  const draw = thumbnails(language, layout, curves);
  const coloursIn = (lit: number | null) => new Set(draw(lit).pixels);
  const { palette } = draw(13);
  const indexOf = (colour: readonly number[]) => palette.findIndex((other) => other.join() === colour.join());
  const larger = indexOf([170, 85, 0]);
  const smaller = indexOf([5, 112, 138]);
  expect([larger, smaller].map((colour) => coloursIn(13).has(colour))).toEqual([true, true]);
  expect([larger, smaller].map((colour) => coloursIn(null).has(colour))).toEqual([false, false]);
});

test('no picture has more colours than half a byte can tell apart', () => {
  const draw = thumbnails(language, layout, curves);
  for (const lit of [null, 13]) {
    const { palette, pixels } = draw(lit);
    expect(palette.length).toBeLessThanOrEqual(16);
    expect(Math.max(...new Set(pixels))).toBeLessThan(palette.length);
  }
});

test('links at rest are left out around a pattern where they are too small to be told apart', () => {
  const links = 6;
  const haveLines = (size: number, lit: readonly (number | null)[]) => {
    const [one] = language.scales;
    const scales = Array.from({ length: size }, (_, index) => ({
      ...one,
      number: index + 1,
      name: '',
      description: '',
    }));
    const tall = { ...language, scales };
    const place = layoutOf(tall);
    const draw = thumbnails(tall, place, routeLinks(place, tall.links));
    return lit.map((id) => new Set(draw(id).pixels).has(links));
  };
  expect(haveLines(8, [null, 13])).toEqual([true, true]);
  expect(haveLines(60, [null, 13])).toEqual([true, false]);
});
