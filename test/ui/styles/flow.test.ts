import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NARROW_MAP } from '../../../src/map/bands/window-shape.ts';
import { BAND_RADIUS, CARD } from '../../../src/map/drawing/card-look.ts';
import { BAND_MEASURES } from '../../../src/map/layout.ts';

const css = readFileSync('src/ui/styles/flow.css', 'utf8');
const units = (number: number) => `calc(${number} * var(--u))`;

const { rowGap, pitch, margin } = BAND_MEASURES;
const withoutName = CARD.nameBaseline - CARD.nameLeading + CARD.bottom;

test.each([
  ['cards', `gap: ${units(rowGap)} 0`],
  ['cards', `width: calc(var(--c) * ${pitch} * var(--u))`],
  ['a card', `width: ${units(CARD.width)}`],
  ['a card', `min-height: calc((${withoutName} + ${CARD.nameLeading} * var(--l, 2)) * var(--u))`],
  ['a card', `margin-inline: calc(50% / var(--row) - ${CARD.width / 2} * var(--u) - 0.02px)`],
  ['a card', `border-radius: ${units(CARD.radius)}`],
  ['a name', `font-size: ${units(CARD.nameSize)}`],
  ['a name', `line-height: ${units(CARD.nameLeading)}`],
  ['a number', `font: 500 ${units(CARD.metaSize)} / `],
  ['a band', `border-radius: ${units(BAND_RADIUS)}`],
  ['the map', `padding: ${units(margin)} ${units(margin)} 0`],
  ['labels above the cards', `@container map (max-width: ${NARROW_MAP - 0.02}px)`],
])('the map before scripts has the measures of the live map: %s, %s', (_, declaration) => {
  expect(css).toContain(declaration);
});
