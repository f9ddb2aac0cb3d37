import { expect, test } from 'vitest';
import { routeLinks } from '../../../src/map/drawing/routes.ts';
import { thumbnails } from '../../../src/map/drawing/thumbnail.ts';
import { layOut } from '../../../src/map/layout.ts';
import { devops, toLanguage } from '../../fixtures/sample-to-language.ts';

const language = toLanguage(devops());
const layout = layOut(language);
const curves = routeLinks(layout, language.links);

test('a picture is the same, whatever was drawn before it', () => {
  const draw = thumbnails(language, layout, curves);
  for (const lit of [null, 13, 26, null, 13])
    expect(Buffer.compare(draw(lit).pixels, thumbnails(language, layout, curves)(lit).pixels)).toBe(0);
});

test('a pattern and its neighbours are lit', () => {
  const draw = thumbnails(language, layout, curves);
  const coloursIn = (lit: number | null) => new Set(draw(lit).pixels);
  const { palette } = draw(null);
  const indexOf = (colour: readonly number[]) => palette.findIndex((other) => other.join() === colour.join());
  const larger = indexOf([170, 85, 0]);
  const smaller = indexOf([5, 112, 138]);
  expect([larger, smaller].map((colour) => coloursIn(13).has(colour))).toEqual([true, true]);
  expect([larger, smaller].map((colour) => coloursIn(null).has(colour))).toEqual([false, false]);
});
