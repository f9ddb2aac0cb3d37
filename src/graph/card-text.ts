import { type Pattern, marksOf, numberOf } from '../language/pattern.ts';
import { nameLines } from '../map/card.ts';
import { type CardForm, cornerText, firstBaseline, textEdges } from '../map/drawing/card-form.ts';
import { CARD } from '../map/drawing/card-look.ts';
import { type CardText, SMALLEST, detailAt, cornerMark, shortText } from '../map/drawing/detail.ts';
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
      paintWhole(context, pattern, rect, look);
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
  { meta, padding, lines }: CardText,
  zoom: number,
  look: TextLook,
): void {
  const { palette, lens, form } = look;
  const size = SMALLEST.size / zoom;
  const { start, end } = textEdges(ground, padding, form);
  if (meta !== null) {
    const number = marksOf(pattern).trim();
    const mark = cornerText(pattern, lens);
    context.fillStyle = metaInk(pattern, look);
    context.font = `500 ${size}px ${palette.sans}`;
    runOn(context, form);
    context.fillText(number, start, ground.y + meta);
    const room = ground.width - 2 * padding - size / 2 - context.measureText(number).width;
    if (mark !== null && context.measureText(mark).width < room) {
      runBack(context, form);
      context.fillText(mark, end, ground.y + meta);
    }
  }
  context.fillStyle = pattern.status === 'written' ? palette.ink : palette.inkFaint;
  context.font = `${size}px ${palette.serif}`;
  runOn(context, form);
  for (const { text, y } of lines) context.fillText(text, start, ground.y + y);
  reset(context);
}

function metaInk(pattern: Pattern, { palette, lens }: TextLook): string {
  return (lens?.look(pattern.id).fill ?? 0) > 0.2 ? palette.ink : palette.inkFaint;
}

function paintWhole(context: CanvasRenderingContext2D, pattern: Pattern, rect: Rect, look: TextLook): void {
  const { palette, lens, form } = look;
  const { start, end } = textEdges(rect, CARD.padding, form);
  const lines = linesOf(pattern.name);
  const first = rect.y + firstBaseline(lines.length, rect.height, form);
  context.fillStyle = pattern.status === 'written' ? palette.ink : palette.inkFaint;
  context.font = `${CARD.nameSize}px ${palette.serif}`;
  runOn(context, form);
  lines.forEach((line, row) => {
    context.fillText(line, start, first + row * CARD.nameLeading);
  });
  if (form.hasMarks) {
    const y = rect.y + CARD.metaBaseline;
    const mark = cornerText(pattern, lens);
    context.fillStyle = metaInk(pattern, look);
    context.font = `500 ${CARD.metaSize}px ${palette.sans}`;
    context.fillText(marksOf(pattern).trim(), start, y);
    if (mark !== null) {
      runBack(context, form);
      context.font = `700 ${CARD.metaSize}px ${palette.sans}`;
      // A lens's long mark is condensed rather than drawn over the number.
      context.fillText(mark, end, y, CARD.width / 2);
    }
  }
  reset(context);
}

/** Lets text run from the edge at which the lines of a card begin. */
function runOn(context: CanvasRenderingContext2D, { isMirrored }: CardForm): void {
  context.direction = isMirrored ? 'rtl' : 'ltr';
  context.textAlign = isMirrored ? 'right' : 'left';
}

/** Lets a mark stand at the edge at which the lines of a card end. Its own words are English. */
function runBack(context: CanvasRenderingContext2D, { isMirrored }: CardForm): void {
  context.direction = 'ltr';
  context.textAlign = isMirrored ? 'left' : 'right';
}

/** Lets text run as everything else on the map does. */
function reset(context: CanvasRenderingContext2D): void {
  context.direction = 'ltr';
  context.textAlign = 'left';
}

/** Names are broken into lines once, not for each frame. */
const known = new Map<string, readonly string[]>();

function linesOf(name: string): readonly string[] {
  let lines = known.get(name);
  if (!lines) known.set(name, (lines = nameLines(name)));
  return lines;
}
