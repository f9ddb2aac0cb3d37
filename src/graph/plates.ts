import type { Core } from 'cytoscape';
import type { Pattern } from '../language/pattern.ts';
import { CARD, PLATE_BORDER } from '../map/drawing/card-look.ts';
import type { Card, MapLayout } from '../map/layout.ts';
import { type LitCard, type Plate, litCard } from '../map/drawing/plates.ts';
import { paintText } from './card-text.ts';
import type { LensDrawing } from './lens-drawing.ts';
import { mixColours } from './mix-colours.ts';
import type { Palette } from './palette.ts';

/** The classes of lit cards, in the order in which they choose their places. */
const SIDES = ['centre', 'path', 'larger', 'smaller'] as const;

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
 * Draws lit cards that have grown to the size of their names, over their own places.
 *
 * @param context Draws in CSS pixels of the window.
 */
export function paintPlates(
  context: CanvasRenderingContext2D,
  core: Core,
  plates: readonly Plate[],
  patterns: ReadonlyMap<number, Pattern>,
  palette: Palette,
  lens: LensDrawing | null,
): void {
  for (const plate of plates) {
    const pattern = patterns.get(plate.id);
    const element = core.getElementById(String(plate.id));
    if (!pattern) continue;
    const side = SIDES.find((name) => element.hasClass(name)) ?? 'centre';
    context.fillStyle = mixColours(palette.card, palette.lens, lens?.look(plate.id).fill ?? 0);
    context.strokeStyle = side === 'larger' || side === 'smaller' ? palette[side] : palette.ink;
    context.lineWidth = PLATE_BORDER;
    context.beginPath();
    context.roundRect(
      plate.x + PLATE_BORDER / 2,
      plate.y + PLATE_BORDER / 2,
      plate.width - PLATE_BORDER,
      plate.height - PLATE_BORDER,
      CARD.radius - PLATE_BORDER / 2,
    );
    context.fill();
    context.stroke();
    paintText(context, pattern, plate, plate.text, 1, palette, lens);
  }
}
