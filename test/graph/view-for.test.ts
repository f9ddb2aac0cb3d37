import { expect, test } from 'vitest';
import { chainsBetween } from '../../src/graph/chains.ts';
import { type Focus, viewFor } from '../../src/graph/view-for.ts';
import { neighbourhoodOf } from '../../src/language/neighbourhood.ts';
import { AROUND_OPEN } from '../../src/map/arrangements/around-open.ts';
import { frame, inSight, viewOf, wholeMap } from '../../src/map/drawing/framing.ts';
import { READABLE_ZOOM } from '../../src/map/drawing/level.ts';
import { cardLookup, cardRect, layOut } from '../../src/map/layout.ts';
import { generateLanguage } from '../bench/generate.ts';
import { toLanguage } from '../fixtures/sample-to-language.ts';

const language = toLanguage(generateLanguage(120, 8));
const layout = layOut(language);
const WINDOW = { width: 704, height: 842 };
const CLOSED: Focus = { open: null, arrangement: 'scale', near: null, chains: null };
const view = (focus: Partial<Focus>, shown = layout) =>
  viewFor(language, shown, { ...CLOSED, ...focus }, WINDOW);

test('while nothing is open, the map is shown whole', () => {
  expect(view({})).toEqual(wholeMap(layout));
});

test('an open pattern is in sight, at a size at which it can be read', () => {
  for (const { id } of language.patterns.slice(0, 20)) {
    const framing = frame(view({ open: id }), WINDOW);
    const card = cardLookup(layout).get(id);
    expect(card && inSight(cardRect(card), framing, WINDOW)).toBe(true);
  }
});

test('a neighbourhood or the ways are shown whole where they can then be read, and else the nearest', () => {
  let [whole, part] = [0, 0];
  for (const { id } of language.patterns) {
    const near = neighbourhoodOf(language.links, id, 2);
    const wanted = viewOf(layout, near.ringOf.keys());
    if (!wanted) throw new Error('a neighbourhood has a place');
    if (frame(wanted, WINDOW).zoom >= READABLE_ZOOM) {
      expect(view({ open: id, near })).toEqual(wanted);
      whole++;
    } else {
      expect(view({ open: id, near })).toEqual(view({ open: id }));
      part++;
    }
  }
  // The language has patterns of both kinds.
  expect(whole).toBeGreaterThan(0);
  expect(part).toBeGreaterThan(0);
});

test('the ways come before the neighbourhood', () => {
  const link = language.links.find(({ larger, smaller }) => {
    const ways = viewOf(layout, [larger, smaller]);
    return ways && frame(ways, WINDOW).zoom >= READABLE_ZOOM;
  });
  if (!link) throw new Error('no link is short enough');
  const chains = chainsBetween(language, link.larger, link.smaller, 'down');
  const near = neighbourhoodOf(language.links, link.larger, 1);
  expect(view({ open: link.larger, near, chains })).toEqual(viewOf(layout, chains.patterns));
});

test('around a pattern all of it is shown, where it can be read', () => {
  const id = language.patterns.find((pattern) => {
    const { ringOf } = neighbourhoodOf(language.links, pattern.id, 1);
    return ringOf.size === 3;
  })?.id;
  const around = AROUND_OPEN.layOut({ language, byScale: layout, loaded: null, open: id ?? null, depth: 1 });
  if (id === undefined || !around) throw new Error('no pattern has two neighbours');
  expect(view({ open: id, arrangement: 'around' }, around)).toEqual(wholeMap(around));
});
