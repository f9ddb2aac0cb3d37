import { expect, test } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import { candidatesOf } from '../../../src/map/bands/window-shape.ts';
import { drawPagePicture } from '../../../src/map/drawing/page-picture.ts';
import { routeLinks } from '../../../src/map/drawing/routes.ts';
import { EVERYTHING, bandContents, placeContents } from '../../../src/map/layout.ts';
import { DEVOPS, planOf } from '../../fixtures/planned.ts';

/** The card of a pattern in a page's picture, with its classes and its first line. */
function cardIn(language: Language, lit: number | null, id: number): string {
  const plan = planOf(language);
  const contents = bandContents(language, plan, EVERYTHING);
  const shape = candidatesOf(contents).above[4] ?? candidatesOf(contents).above[0];
  if (!shape) throw new Error('no shape');
  const layout = placeContents(contents, shape);
  const picture = drawPagePicture(language, plan, {
    href: ({ slug }) => slug,
    lit,
    drawings: [{ shape, layout, curves: () => routeLinks(layout, language.links) }],
    title: 'Map',
  });
  expect(picture.match(/<path d="/g)?.length ?? 0).toBe(
    lit === null
      ? 0
      : language.links.filter(({ larger, smaller }) => larger === lit || smaller === lit).length,
  );
  return (
    new RegExp(`<a class="([^"]*)"[^>]*data-pattern="${id}"[^>]*><small>([^<]*)`)
      .exec(picture)
      ?.slice(1)
      .join(': ') ?? ''
  );
}

const directed = DEVOPS;

test('before any script, a related pattern is lit as such, from either end', () => {
  const related: Language = {
    ...directed,
    links: [...directed.links, { larger: 1, smaller: 56, declaredBy: 'both', kind: 'related' }],
  };
  expect(cardIn(directed, 1, 56)).not.toContain('related');
  expect(cardIn(related, 1, 56)).toContain('related');
  expect(cardIn(related, 56, 1)).toContain('related');
});

test('before any script, a card has the number of its pattern, unless the author gives it none', () => {
  const numberless: Language = {
    ...directed,
    patterns: directed.patterns.map((pattern) =>
      pattern.status === 'written' ? { ...pattern, isNumberless: true as const } : pattern,
    ),
  };
  expect(cardIn(directed, null, 28)).toMatch(/: 28 /);
  expect(cardIn(numberless, null, 28)).not.toContain('28');
});

test('before any script, the home page links every card, and the page of a pattern its neighbours', () => {
  const plan = planOf(directed);
  const hrefs = (lit: number | null) =>
    [
      ...drawPagePicture(directed, plan, {
        href: ({ id }) => `/${id}/`,
        lit,
        drawings: [],
        title: 'Map',
      }).matchAll(/ href="\/(\d+)\/"/g),
    ].map(([, id]) => Number(id));
  expect(hrefs(null)).toHaveLength(directed.patterns.length);
  const near = directed.links.flatMap(({ larger, smaller }) =>
    larger === 13 ? [smaller] : smaller === 13 ? [larger] : [],
  );
  expect(hrefs(13).toSorted((a, b) => a - b)).toEqual([...near, 13].toSorted((a, b) => a - b));
});

test('the page of a pattern names what is lit and the bands that a window may show, and has all cards in their places', () => {
  const tall: Language = {
    ...directed,
    scales: Array.from({ length: 56 }, (_, index) => ({
      number: index,
      name: `S ${index}`,
      description: '',
    })),
    patterns: directed.patterns.map((pattern, index) => ({ ...pattern, scale: index })),
  };
  const plan = planOf(tall);
  const contents = bandContents(tall, plan, EVERYTHING);
  const [shape] = candidatesOf(contents).left;
  if (!shape) throw new Error('no shape');
  const drawing = { shape, layout: placeContents(contents, shape), curves: () => new Map() };
  const picture = (lit: number | null) =>
    drawPagePicture(tall, plan, { href: ({ slug }) => slug, lit, drawings: [drawing], title: 'Map' });
  const count = (html: string, part: RegExp) => html.match(part)?.length;
  expect(count(picture(null), /data-pattern/g)).toBe(56);
  const page = picture(28);
  expect(count(page, /class="card[ "]|<i(?: class="l3"| style="--l:\d")?><\/i>/g)).toBe(56);
  expect(count(picture(null), /class="label"/g)).toBe(56);
  expect(count(page, /class="label"/g)).toBeLessThan(40);
  expect(page).toContain('<b>27</b> <span>S 27</span>');
  const near = tall.links.flatMap(({ larger, smaller }) =>
    larger === 28 ? [smaller] : smaller === 28 ? [larger] : [],
  );
  const named = [...page.matchAll(/data-pattern="(\d+)"/g)].map(([, id]) => Number(id));
  expect(named.toSorted((a, b) => a - b)).toEqual([...near, 28].toSorted((a, b) => a - b));
});

test('the middle of the map is told for a height of window where it is another than for lower ones', () => {
  const plan = planOf(directed);
  const contents = bandContents(directed, plan, EVERYTHING);
  const drawings = candidatesOf(contents).left.map((shape) => ({
    shape,
    layout: placeContents(contents, shape),
    curves: () => new Map(),
  }));
  const page = drawPagePicture(directed, plan, { href: ({ slug }) => slug, lit: 1, drawings, title: 'Map' });
  const told = [...page.matchAll(/--y(\d+):([\d.]+)/g)].map(
    ([, key = '', value = '']) => [key, value] as const,
  );
  expect(new Set(told.map(([key]) => key)).size).toBe(drawings.length);
  told.forEach(([key, value], index) => {
    const before = told.slice(0, index).findLast(([other]) => other === key);
    expect(before?.[1]).not.toBe(value);
  });
});
