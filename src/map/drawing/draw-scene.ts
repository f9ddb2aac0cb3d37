import type { Language } from '../../language/language.ts';
import { linkKey } from '../../language/link.ts';
import { type Pattern, marksOf, titleOf } from '../../language/pattern.ts';
import { bandLabel } from '../bands/band-label.ts';
import { nameLines } from '../card.ts';
import type { Rect } from '../geometry.ts';
import { type Band, cardLookup, cardRect } from '../layout.ts';
import { type LensDrawing, lensDrawing } from '../lenses/lens-drawing.ts';
import { type CardForm, cardForm, cornerText, marksInk, nameInk, textEdges } from './card-form.ts';
import {
  BAND_RADIUS,
  BORDERS,
  CARD,
  DASHES,
  HALO,
  LINK,
  RINGS,
  UNWRITTEN_GROUND,
  cardOpacity,
} from './card-look.ts';
import { type Curve, svgPath } from './curve.ts';
import { wholeText } from './detail.ts';
import { hueOf } from './hue.ts';
import { leaningLine } from './leaning-line.ts';
import { type Lit, litBy } from './lit.ts';
import type { Colours, Palette } from './palette.ts';
import { routeLinks } from './routes.ts';
import type { Line, Scene, ScenePart, Shape } from './scene.ts';
import { drawLegend } from './scene-legend.ts';
import { type SeenMap, isInReach, isOnMap } from './seen-map.ts';
import { short } from './short.ts';

export interface SceneOptions extends Colours {
  /** Returns the address to which a card leads. */
  readonly href: (pattern: Pattern) => string;
}

/** Space around what is drawn, in map units. */
const MARGIN = 12;

/**
 * Draws the map as a reader sees it, as large as it is: arrangement, filters, lens, light, neighbourhood, and what is
 * hidden or folded. A lens brings its legend.
 */
export function drawScene(language: Language, seen: SeenMap, options: SceneOptions): Scene {
  const { palette } = options;
  const lens = lensDrawing(language, seen.lens);
  const lit = litBy(language, { ...seen, pointed: null });
  const drawer: Drawer = { language, seen, lens, lit, form: cardForm(language, lens), ...options };
  const { bands } = seen.layout;
  const cards = language.patterns.filter(({ id }) => isOnMap(seen, id));
  const links = linkParts(drawer);
  const parts = [
    { link: null, opacity: 1, shapes: bands.map((band) => bandGround(band, palette)) },
    ...links.lines,
    { link: null, opacity: 1, shapes: bands.flatMap((band) => bandLabels(band, drawer)) },
    // No label cuts an arrowhead off.
    ...links.heads,
    ...cards.flatMap((pattern) => cardPart(pattern, drawer) ?? []),
  ];
  const area = areaOf(drawer, cards);
  const legend = lens ? drawLegend(language, seen.lens, area, options) : null;
  return {
    ...area,
    height: area.height + (legend?.height ?? 0),
    title: language.title,
    ground: palette.paper,
    serif: palette.serif,
    sans: palette.sans,
    parts: legend ? [...parts, legend.part] : parts,
  };
}

interface Drawer extends SceneOptions {
  readonly language: Language;
  readonly seen: SeenMap;
  readonly lens: LensDrawing | null;
  readonly form: CardForm;
  readonly lit: Lit | null;
}

/** The part of the map that has anything: all of it, unless cards are left out of a layout that keeps their places. */
function areaOf({ seen: { layout } }: Drawer, shown: readonly Pattern[]): Rect {
  if (layout.bands.length > 0) return { x: 0, y: 0, width: layout.width, height: layout.height };
  const at = cardLookup(layout);
  const rects = shown.flatMap(({ id }) => {
    const card = at.get(id);
    return card ? [cardRect(card)] : [];
  });
  if (rects.length === 0) return { x: 0, y: 0, width: layout.width, height: layout.height };
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  const right = Math.max(...rects.map(({ x, width }) => x + width));
  const bottom = Math.max(...rects.map(({ y, height }) => y + height));
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
}

function bandGround(band: Band, { band: fill }: Palette): Shape {
  return { kind: 'box', ...rectOf(band), radius: BAND_RADIUS, fill, solidity: 1, line: null };
}

function bandLabels(band: Band, { language, seen, palette, lens }: Drawer): Shape[] {
  const position = language.scales.findIndex(({ number }) => number === band.scale);
  const scale = language.scales[position];
  if (!scale) return [];
  const count = language.patterns.filter((pattern) => pattern.scale === band.scale).length;
  // While a lens is on, colour has no other meaning.
  const fill = lens ? palette.inkSoft : (palette.hues[hueOf(position)] ?? palette.ink);
  return bandLabel(scale, band, 1, band.x, count, seen.layout.labels).map(
    ({ text, x, y, size, weight, face, align }) => ({
      kind: 'text',
      text,
      x,
      y,
      size,
      weight,
      face,
      align,
      fill,
      halo: palette.band,
      most: null,
    }),
  );
}

/** The links: quiet ones below, lit ones on top, and the arrowheads. */
function linkParts(drawer: Drawer): Record<'lines' | 'heads', readonly ScenePart[]> {
  const { language, seen, lens, lit } = drawer;
  const links = language.links.filter(({ larger, smaller }) =>
    [larger, smaller].every((id) => isInReach(seen, id)),
  );
  // All links are routed, as on the screen, for each takes its place beside the others.
  const curves = routeLinks(seen.layout, language.links);
  const shown = links.flatMap((link) => {
    const key = linkKey(link);
    const curve = curves.get(key);
    if (!curve) return [];
    const light = lightOf(key, lit);
    const look = { light, isLeaning: lens?.leaning.has(key) ?? false, hasHead: link.kind === undefined };
    return [{ ...look, curve, opacity: linkOpacity(key, link, look, drawer) }];
  });
  const quiet = new Map<number, string[]>();
  for (const { curve, opacity, light, isLeaning } of shown) {
    if (light !== null || isLeaning) continue;
    const paths = quiet.get(opacity);
    if (paths) paths.push(svgPath(curve));
    else quiet.set(opacity, [svgPath(curve)]);
  }
  const colour = drawer.palette.inkFaint;
  const bright = shown
    .filter(({ light, isLeaning }) => light !== null || isLeaning)
    .toSorted((a, b) => Number(a.light !== null) - Number(b.light !== null))
    .map(({ curve, opacity, light, hasHead }) => ({
      opacity,
      shapes: arrow(curve, brightLine(light, drawer.palette), hasHead),
    }));
  return {
    lines: [
      ...[...quiet].map(([opacity, paths]): ScenePart => ({
        link: null,
        opacity,
        shapes: paths.map((d) => ({ kind: 'path', d, fill: null, line: plain(colour, LINK.width) })),
      })),
      ...bright.map(({ opacity, shapes: [line] }) => ({ link: null, opacity, shapes: line ? [line] : [] })),
    ],
    heads: bright.map(({ opacity, shapes: [, head] }) => ({
      link: null,
      opacity,
      shapes: head ? [head] : [],
    })),
  };
}

type Light = 'path' | 'larger' | 'smaller' | 'related';

/** How a pattern or a link is lit; null if it is not. */
function lightOf(key: string, lit: Lit | null): Light | null {
  return (['path', 'larger', 'smaller', 'related'] as const).find((side) => lit?.[side].has(key)) ?? null;
}

function linkOpacity(
  key: string,
  { larger, smaller }: { readonly larger: number; readonly smaller: number },
  { light, isLeaning }: { readonly light: Light | null; readonly isLeaning: boolean },
  { seen: { passing, found }, lit }: Drawer,
): number {
  if (light !== null) return 1;
  if (!passing.has(larger) || !passing.has(smaller)) return LINK.dimmed;
  if (lit !== null && !lit.kept.has(key)) return LINK.faded;
  if (lit === null && found !== null) return LINK.faded;
  return isLeaning ? 1 : LINK.opacity;
}

function brightLine(light: Light | null, palette: Palette): Line {
  switch (light) {
    case null:
      return leaningLine(palette);
    case 'path':
      return plain(palette.ink, 2.6);
    default:
      return plain(palette[light], LINK.litWidth);
  }
}

/** Length and half the width of an arrowhead, in map units. */
const HEAD = { length: 8, half: 3.6 };

/** Returns a line and, if it has one, its arrowhead. The line ends inside the head, not at its tip. */
function arrow(curve: Curve, line: Line, hasHead: boolean): Shape[] {
  const { from, controls, to } = curve;
  const before = controls.at(-1) ?? from;
  const length = Math.hypot(to.x - before.x, to.y - before.y);
  if (!hasHead || length === 0) return [{ kind: 'path', d: svgPath(curve), fill: null, line }];
  const along = { x: (to.x - before.x) / length, y: (to.y - before.y) / length };
  const back = (by: number) => ({ x: to.x - along.x * by, y: to.y - along.y * by });
  const foot = back(HEAD.length);
  const side = { x: -along.y * HEAD.half, y: along.x * HEAD.half };
  const point = (x: number, y: number) => `${short(x)} ${short(y)}`;
  return [
    { kind: 'path', d: svgPath({ from, controls, to: back(HEAD.length - 1) }), fill: null, line },
    {
      kind: 'path',
      d: `M${point(to.x, to.y)}L${point(foot.x + side.x, foot.y + side.y)}L${point(foot.x - side.x, foot.y - side.y)}Z`,
      fill: line.colour,
      line: null,
    },
  ];
}

function cardPart(pattern: Pattern, drawer: Drawer): ScenePart | null {
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
      line: plain(colour, width),
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

function plain(colour: string, width: number): Line {
  return { colour, width, dashes: [] };
}

function rectOf({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height };
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
