import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stylesheet } from '../../../src/graph/stylesheet.ts';
import type { Palette } from '../../../src/map/drawing/palette.ts';
import { CARD_OPACITY, LINK, cardOpacity } from '../../../src/map/drawing/card-look.ts';
import { lookProperties } from '../../../src/map/drawing/look-properties.ts';
import { thumbnails } from '../../../src/map/drawing/thumbnail.ts';
import { DEVOPS, layoutOf } from '../../fixtures/planned.ts';

const css = readFileSync('src/ui/styles/picture.css', 'utf8');

test('the drawing is given every number that its styles take from the look of cards, and no other', () => {
  const given = lookProperties()
    .split(';')
    .map((property) => property.split(':')[0]);
  const taken = new Set([...css.matchAll(/var\((--look-[a-z-]+)\)/g)].map(([, name]) => name));
  expect(given.toSorted()).toEqual([...taken].toSorted());
});

test('a card is dimmed, faded or whole alike on the canvases and in Cytoscape', () => {
  expect([cardOpacity(false, true), cardOpacity(true, true), cardOpacity(true, false)]).toEqual([
    CARD_OPACITY.dimmed,
    CARD_OPACITY.faded,
    1,
  ]);
  const palette = { hues: [] } as unknown as Palette;
  const opacity = (selector: string) =>
    stylesheet(palette).flatMap((block) =>
      block.selector === selector && 'style' in block ? [(block.style as { opacity?: number }).opacity] : [],
    );
  expect(opacity('node.faded')).toEqual([CARD_OPACITY.faded]);
  expect(opacity('node.unfound')).toEqual([CARD_OPACITY.faded]);
  expect(opacity('node.dimmed')).toEqual([CARD_OPACITY.dimmed]);
  expect(opacity('edge')).toEqual([LINK.opacity]);
});

test("a preview's picture has the colours of the light theme", () => {
  const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8');
  const token = (name: string) => new RegExp(`--${name}: #([0-9a-f]{6});`).exec(tokens)?.[1];
  const hues = Array.from({ length: 8 }, (_, hue) => hue);
  const names = ['paper', 'card', 'ink', 'larger', 'smaller'];
  const expected: unknown[] = [
    ...names.map(token),
    token('band'),
    // The links: a faint mixture.
    expect.any(String),
    ...hues.map((hue) => token(`scale-${hue}`)),
  ];
  const { palette } = thumbnails(DEVOPS, layoutOf(DEVOPS), new Map())(null);
  const drawn = palette.map((colour) => colour.map((part) => part.toString(16).padStart(2, '0')).join(''));
  expect(drawn.slice(0, expected.length)).toEqual(expected);
});
