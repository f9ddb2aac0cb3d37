import { expect, test } from 'vitest';
import { wholeMap } from '../../../src/map/drawing/framing.ts';
import { drawPicture } from '../../../src/map/drawing/picture.ts';
import { routeLinks } from '../../../src/map/drawing/routes.ts';
import { layOut } from '../../../src/map/layout.ts';
import { devops, toLanguage } from '../../fixtures/sample-to-language.ts';

const language = toLanguage(devops());
const layout = layOut(language);
const curves = routeLinks(layout, language.links);
const draw = (more: Partial<Parameters<typeof drawPicture>[3]>) =>
  drawPicture(language, layout, curves, {
    view: wholeMap(layout),
    lit: 13,
    href: ({ id }) => `/${id}/`,
    only: null,
    title: 'Map',
    ...more,
  });
const count = (svg: string, part: RegExp) => svg.match(part)?.length ?? 0;

test('some cards are drawn as shapes alone, without names and links', () => {
  const shapes = new Set([1, 2, 3]);
  const [plain, shaped] = [draw({}), draw({ shapes })];
  expect(count(plain, /<a class="card/g)).toBe(56);
  expect(count(shaped, /<a class="card/g)).toBe(53);
  expect(count(plain, /class="crowd/g)).toBe(0);
  const drawn = [...shaped.matchAll(/class="crowd[^"]*" d="([^"]*)"/g)].flatMap(
    ([, d = '']) => d.match(/M/g) ?? [],
  );
  expect(drawn).toHaveLength(3);
});

test('links that are not lit can be left out, and the look of cards where the page has it', () => {
  expect(count(draw({}), /class="link"/g)).toBeGreaterThan(0);
  const bare = draw({ hasQuiet: false, hasLook: true });
  expect(count(bare, /class="link"/g)).toBe(0);
  expect(count(bare, /class="link (?:larger|smaller)"/g)).toBe(
    count(draw({}), /class="link (?:larger|smaller)"/g),
  );
  expect(draw({})).toContain('--look-');
  expect(bare).not.toContain('--look-');
});

test('the label of a band is left out where it is far from what is shown', () => {
  const label = /class="band-name"/g;
  expect(count(draw({}), label)).toBeGreaterThanOrEqual(language.scales.length);
  const view = { ...wholeMap(layout), x: layout.width * 3, width: layout.width };
  expect(count(draw({ view }), label)).toBe(0);
});
