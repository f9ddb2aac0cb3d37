import { type Pattern, marksOf, numberOf } from '../language/pattern.ts';
import { nameLines } from '../map/card.ts';
import { type CardForm, cornerText, marksInk, nameInk, textEdges } from '../map/drawing/card-form.ts';
import { CARD } from '../map/drawing/card-look.ts';
import {
  type CardText,
  SMALLEST,
  detailAt,
  cornerMark,
  shortText,
  wholeText,
} from '../map/drawing/detail.ts';
import type { Rect } from '../map/geometry.ts';
import { type Card, cardRect } from '../map/layout.ts';
import type { LensDrawing } from '../map/lenses/lens-drawing.ts';
import type { Palette } from '../map/drawing/palette.ts';

/** How the text on all cards of a map is drawn. */
export interface TextLook {
  readonly palette: Palette;
  /** How a lens changes the cards; null if they are coloured by scale. */
  readonly lens: LensDrawing | null;
  readonly form: CardForm;
}

/**
 * Draws the part of a card's text that can be read at a zoom, in map units: all of it, a shortened name, or the number.
 */
export function paintCardText(
  context: CanvasRenderingContext2D,
  pattern: Pattern,
  card: Card,
  zoom: number,
  look: TextLook,
): void {
  const { palette, lens, form } = look;
  const rect = cardRect(card);
  switch (detailAt(zoom)) {
    case 'whole':
      paintLines(
        context,
        pattern,
        rect,
        wholeText(linesOf(pattern.name), rect.height, form),
        CARD.nameSize,
        true,
        look,
      );
      return;
    case 'short':
      paintText(context, pattern, rect, shortText(pattern.name, card.height, zoom, form), zoom, look);
      return;
    case 'mark': {
      const mark = cornerMark(numberOf(pattern), card.height, zoom);
      if (!mark) return;
      context.fillStyle = lens ? palette.ink : palette.inkSoft;
      context.font = `${SMALLEST.size / zoom}px ${palette.sans}`;
      context.fillText(mark.text, rect.x + mark.x, rect.y + mark.y);
    }
  }
}

/**
 * Draws text at the smallest readable size.
 *
 * @param ground The rectangle under the text, in units of which one has `zoom` pixels.
 */
export function paintText(
  context: CanvasRenderingContext2D,
  pattern: Pattern,
  ground: Rect,
  text: CardText,
  zoom: number,
  look: TextLook,
): void {
  paintLines(context, pattern, ground, text, SMALLEST.size / zoom, false, look);
}

/** @param isWhole Whether the card has its full size: then a mark is condensed where it has no room, and never left out. */
function paintLines(
  context: CanvasRenderingContext2D,
  pattern: Pattern,
  ground: Rect,
  { meta, padding, lines }: CardText,
  size: number,
  isWhole: boolean,
  { palette, lens, form }: TextLook,
): void {
  const { start, end } = textEdges(ground, padding, form);
  align(context, form.isMirrored, form.isMirrored);
  context.fillStyle = nameInk(pattern, palette);
  context.font = `${size}px ${palette.serif}`;
  for (const { text, y } of lines) context.fillText(text, start, ground.y + y);
  if (meta !== null) {
    const y = ground.y + meta;
    const number = marksOf(pattern).trim();
    const mark = cornerText(pattern, lens);
    context.fillStyle = marksInk(pattern, lens, palette);
    context.font = `500 ${size}px ${palette.sans}`;
    context.fillText(number, start, y);
    if (mark !== null) {
      const room = ground.width - 2 * padding - size / 2;
      // The words of a mark are English.
      align(context, !form.isMirrored, false);
      if (isWhole) {
        context.font = `700 ${size}px ${palette.sans}`;
        context.fillText(mark, end, y, CARD.width / 2);
      } else if (context.measureText(number).width + context.measureText(mark).width < room)
        context.fillText(mark, end, y);
    }
  }
  align(context, false, false);
}

/** Sets at which of its ends text is aligned, and whether it runs from right to left. */
function align(context: CanvasRenderingContext2D, isRight: boolean, isMirrored: boolean): void {
  context.textAlign = isRight ? 'right' : 'left';
  context.direction = isMirrored ? 'rtl' : 'ltr';
}

/** Names are broken into lines once, not for each frame. */
const known = new Map<string, readonly string[]>();

function linesOf(name: string): readonly string[] {
  let lines = known.get(name);
  if (!lines) known.set(name, (lines = nameLines(name)));
  return lines;
}
