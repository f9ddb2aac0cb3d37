import { type Pattern, marksOf } from '../../language/pattern.ts';
import { titleOf } from '../../language/pattern-titles.ts';
import { nameLines } from '../card.ts';
import type { Rect } from '../geometry.ts';
import { cardLookup, cardRect } from '../layout.ts';
import { cornerText, marksInk, nameInk, textEdges } from './card-form.ts';
import { BORDERS, CARD, DASHES, HALO, RINGS, UNWRITTEN_GROUND, cardOpacity } from './card-look.ts';
import { wholeText } from './detail.ts';
import { hueOf } from './hue.ts';
import type { ScenePart, Shape } from './scene.ts';
import { type Drawer, type Light, lightOf, plainLine } from './scene-drawer.ts';

/** Draws a card with its ring and its glow; null if the layout has none for the pattern. */
export function cardPart(pattern: Pattern, drawer: Drawer): ScenePart | null {
  const { seen, lit, palette, href } = drawer;
  const card = cardLookup(seen.layout).get(pattern.id);
  if (!card) return null;
  const rect = cardRect(card);
  const passes = seen.passing.has(pattern.id);
  const isFound = seen.found?.has(pattern.id) ?? false;
  const light = lightOf(String(pattern.id), lit);
  const isCentre = lit?.centre === String(pattern.id);
  const isFaded = lit === null ? seen.found !== null && !isFound : !isCentre && light === null && !isFound;
  const halo: Shape[] =
    isFound && passes
      ? [
          {
            kind: 'box',
            ...grown(rect, HALO.padding),
            radius: HALO.radius,
            fill: palette.found,
            solidity: HALO.opacity,
            line: null,
          },
        ]
      : [];
  return {
    link: { label: titleOf(pattern), href: href(pattern) },
    opacity: cardOpacity(passes, isFaded),
    shapes: [
      ...halo,
      ...ring(rect, pattern.id, light, isCentre, drawer),
      cardBox(rect, pattern, drawer),
      ...cardText(rect, pattern, drawer),
    ],
  };
}

/** The ring around a lit card, which lies outside its border. */
function ring(
  rect: Rect,
  id: number,
  light: Light | null,
  isCentre: boolean,
  { seen: { near }, palette }: Drawer,
): Shape[] {
  if (light === null && !isCentre) return [];
  const isFar = Math.abs(near?.ringOf.get(id) ?? 0) > 1;
  const isWhole = isCentre || light === 'path';
  const width = isWhole ? RINGS.centre : isFar ? RINGS.far : RINGS.neighbour;
  const colour = isWhole || light === null ? palette.ink : palette[light];
  return [
    {
      kind: 'box',
      ...grown(rect, width / 2),
      radius: CARD.radius + width / 2,
      fill: null,
      solidity: 1,
      line: plainLine(colour, width),
    },
  ];
}

function cardBox(rect: Rect, pattern: Pattern, { language, lens, palette, mix }: Drawer): Shape {
  const look = lens?.look(pattern.id) ?? null;
  const border = BORDERS[pattern.status === 'written' ? pattern.confidence : 'unwritten'];
  const position = language.scales.findIndex(({ number }) => number === pattern.scale);
  const hue = palette.hues[hueOf(position)] ?? palette.ink;
  return {
    kind: 'box',
    ...rect,
    radius: CARD.radius,
    fill: look && look.fill > 0 ? mix(palette.card, palette.lens, look.fill) : palette.card,
    solidity: pattern.status === 'unwritten' ? UNWRITTEN_GROUND : 1,
    line: look
      ? {
          colour: look.fill > 0 ? palette.lensLine : palette.neutralLine,
          width: look.border,
          dashes: DASHES[look.style],
        }
      : { colour: hue, width: border.width, dashes: DASHES[border.style] },
  };
}

function cardText(rect: Rect, pattern: Pattern, { lens, form, palette }: Drawer): Shape[] {
  const { padding, lines } = wholeText(nameLines(pattern.name), rect.height, form);
  const { start, end } = textEdges(rect, padding, form);
  const [near, far] = form.isMirrored ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const along = { x: start, align: near, ...(form.isMirrored ? { direction: 'rtl' as const } : {}) };
  const meta = {
    kind: 'text',
    y: rect.y + CARD.metaBaseline,
    size: CARD.metaSize,
    face: 'sans',
    fill: marksInk(pattern, lens, palette),
    halo: null,
  } as const;
  const number = marksOf(pattern).trim();
  const mark = cornerText(pattern, lens);
  return [
    ...(number === '' ? [] : [{ ...meta, ...along, text: number, weight: 500, most: null } as const]),
    ...(mark === null
      ? []
      : [{ ...meta, text: mark, x: end, weight: 700, align: far, most: CARD.width / 2 } as const]),
    ...lines.map(
      ({ text, y }) =>
        ({
          kind: 'text',
          ...along,
          text,
          y: rect.y + y,
          size: CARD.nameSize,
          weight: 400,
          face: 'serif',
          fill: nameInk(pattern, palette),
          halo: null,
          most: null,
        }) as const,
    ),
  ];
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
