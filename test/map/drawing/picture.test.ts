import { expect, test } from 'vitest';
import { wholeMap } from '../../../src/map/drawing/map-view.ts';
import { drawPicture } from '../../../src/map/drawing/picture.ts';
import { routeLinks } from '../../../src/map/drawing/routes.ts';
import { DEVOPS, layoutOf } from '../../fixtures/planned.ts';

const language = DEVOPS;
const layout = layoutOf(language);
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
    ([, d = '']) => d.match(/m/g) ?? [],
  );
  expect(drawn).toHaveLength(3);
});

test('links that are not lit can be left out, and the look of cards where the page has it', () => {
  const links = (svg: string, of: string) =>
    count(new RegExp(`<g class="${of}">(.*?)</g>`).exec(svg)?.[1] ?? '', /<path/g);
  const bare = draw({ hasQuiet: false, hasLook: true });
  expect(links(draw({}), 'link') + links(bare, 'link larger') + links(bare, 'link smaller')).toBe(
    language.links.length,
  );
  expect(links(bare, 'link')).toBe(0);
  for (const side of ['link larger', 'link smaller']) {
    expect(links(bare, side)).toBe(2);
    expect(links(draw({}), side)).toBe(2);
  }
  expect(draw({})).toContain('--look-');
  expect(bare).not.toContain('--look-');
});

test('the label of a band is left out where it is far from what is shown', () => {
  const label = /class="band-name"/g;
  expect(count(draw({}), label)).toBeGreaterThanOrEqual(language.scales.length);
  const view = { ...wholeMap(layout), x: layout.width * 3, width: layout.width };
  expect(count(draw({ view }), label)).toBe(0);
});
