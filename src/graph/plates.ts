import type { Core } from 'cytoscape';
import type { Pattern } from '../language/pattern.ts';
import { BORDERS, CARD, DASHES, PLATE_RING } from '../map/drawing/card-look.ts';
import { setText } from '../map/drawing/detail.ts';
import type { Rect } from '../map/geometry.ts';
import type { Card, MapLayout } from '../map/layout.ts';
import { type LitCard, type Plate, litCard } from '../map/drawing/plates.ts';
import { type TextLook, paintText } from './card-text.ts';
import { mixColours } from '../map/drawing/mix-colours.ts';

/** The classes of lit cards, in the order in which they choose their places. */
const SIDES = ['centre', 'path', 'larger', 'smaller', 'related'] as const;

/** Returns the lit cards where they are currently drawn, which may be on their way while cards glide. */
export function litCards(
  core: Core,
  layout: MapLayout,
  patterns: ReadonlyMap<number, Pattern>,
  cards: ReadonlyMap<number, Card>,
): LitCard[] {
  return SIDES.flatMap((side) =>
    core
      .nodes(`.${side}`)
      .toArray()
      .flatMap((element) => {
        const pattern = patterns.get(Number(element.id()));
        const card = cards.get(Number(element.id()));
        if (!pattern || !card || !element.visible() || (side === 'path' && element.hasClass('centre')))
          return [];
        return [litCard(pattern, { ...card, ...element.position() }, layout)];
      }),
  );
}

/**
 * Draws lit cards that have grown to the size of their names, over their own places, each with a ring around its border.
 *
 * @param hues The colours of scales, by number.
 * @param context Draws in CSS pixels of the window.
 */
export function paintPlates(
  context: CanvasRenderingContext2D,
  core: Core,
  plates: readonly Plate[],
  patterns: ReadonlyMap<number, Pattern>,
  look: TextLook,
  hues: ReadonlyMap<number, string>,
): void {
  const { palette, lens, form } = look;
  for (const plate of plates) {
    const pattern = patterns.get(plate.id);
    const element = core.getElementById(String(plate.id));
    if (!pattern) continue;
    const side = SIDES.find((name) => element.hasClass(name)) ?? 'centre';
    context.fillStyle = mixColours(palette.card, palette.lens, lens?.look(plate.id).fill ?? 0);
    const border = BORDERS[pattern.status === 'written' ? pattern.confidence : 'unwritten'];
    trace(context, plate, border.width / 2);
    context.fill();
    context.lineWidth = border.width;
    context.strokeStyle = lens ? palette.neutralLine : (hues.get(pattern.scale) ?? palette.ink);
    context.setLineDash([...DASHES[border.style]]);
    context.stroke();
    context.setLineDash([]);
    context.lineWidth = PLATE_RING;
    context.strokeStyle = side === 'centre' || side === 'path' ? palette.ink : palette[side];
    trace(context, plate, -PLATE_RING / 2);
    context.stroke();
    paintText(context, pattern, plate, setText(plate.texts, plate.height, plate.padding, form), 1, look);
  }
}

/** Begins a path at a distance inside the edge of a plate. */
function trace(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, inside: number): void {
  context.beginPath();
  context.roundRect(x + inside, y + inside, width - 2 * inside, height - 2 * inside, CARD.radius - inside);
}
