import type { Language } from '../../language/language.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { Rect } from '../geometry.ts';
import { cardLookup, cardRect } from '../layout.ts';
import { lensDrawing } from '../lenses/lens-drawing.ts';
import { cardForm } from './card-form.ts';
import { litBy } from './lit.ts';
import type { Scene } from './scene.ts';
import { drawLegend } from './scene-legend.ts';
import { type SeenMap, isOnMap } from './seen-map.ts';
import type { SceneOptions, Drawer } from './scene-drawer.ts';
import { bandGround, bandLabels } from './scene-bands.ts';
import { linkParts } from './scene-links.ts';
import { cardPart } from './scene-cards.ts';

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
