import { type Pattern, marksOf, numberOf } from '../language/pattern.ts';
import { nameLines } from '../map/card.ts';
import { CARD } from '../map/drawing/card-look.ts';
import { type CardText, SMALLEST, detailAt, cornerMark, shortText } from '../map/drawing/detail.ts';
import type { Rect } from '../map/geometry.ts';
import { type Card, cardRect } from '../map/layout.ts';
import type { LensDrawing } from '../map/lenses/lens-drawing.ts';
import type { Palette } from '../map/drawing/palette.ts';

/**
 * Draws the part of a card's text that can be read at a zoom, in map units: all of it, a shortened name, or the number.
 *
 * @param lens How a lens changes the cards; null if they are coloured by scale.
 */
export function paintCardText(
  context: CanvasRenderingContext2D,
  pattern: Pattern,
  card: Card,
  zoom: number,
  palette: Palette,
  lens: LensDrawing | null,
): void {
  const rect = cardRect(card);
  switch (detailAt(zoom)) {
    case 'whole':
      paintWhole(context, pattern, rect.x, rect.y, palette, lens);
      return;
    case 'short':
      paintText(context, pattern, rect, shortText(pattern.name, card.height, zoom), zoom, palette, lens);
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
  palette: Palette,
  lens: LensDrawing | null,
): void {
  const size = SMALLEST.size / zoom;
  if (meta !== null) {
    const number = marksOf(pattern);
    const mark = markIn(pattern, lens);
    context.fillStyle = metaInk(pattern, palette, lens);
    context.font = `500 ${size}px ${palette.sans}`;
    context.fillText(number, ground.x + padding, ground.y + meta);
    const room = ground.width - 2 * padding - size / 2 - context.measureText(number).width;
    if (mark !== null && context.measureText(mark).width < room) {
      context.textAlign = 'right';
      context.fillText(mark, ground.x + ground.width - padding, ground.y + meta);
      context.textAlign = 'left';
    }
  }
  context.fillStyle = pattern.status === 'written' ? palette.ink : palette.inkFaint;
  context.font = `${size}px ${palette.serif}`;
  for (const line of lines) context.fillText(line.text, ground.x + line.x, ground.y + line.y);
}

/** Returns the mark in a card's corner; null if there is none. */
function markIn(pattern: Pattern, lens: LensDrawing | null): string | null {
  return lens?.mark(pattern.id) ?? (pattern.status === 'written' && pattern.ai ? 'AI' : null);
}

function metaInk(pattern: Pattern, palette: Palette, lens: LensDrawing | null): string {
  return (lens?.look(pattern.id).fill ?? 0) > 0.2 ? palette.ink : palette.inkFaint;
}

function paintWhole(
  context: CanvasRenderingContext2D,
  pattern: Pattern,
  x: number,
  y: number,
  palette: Palette,
  lens: LensDrawing | null,
): void {
  context.fillStyle = pattern.status === 'written' ? palette.ink : palette.inkFaint;
  context.font = `${CARD.nameSize}px ${palette.serif}`;
  linesOf(pattern.name).forEach((line, row) => {
    context.fillText(line, x + CARD.padding, y + CARD.nameBaseline + row * CARD.nameLeading);
  });
  context.fillStyle = metaInk(pattern, palette, lens);
  context.font = `500 ${CARD.metaSize}px ${palette.sans}`;
  context.fillText(marksOf(pattern), x + CARD.padding, y + CARD.metaBaseline);
  const mark = markIn(pattern, lens);
  if (mark === null) return;
  context.textAlign = 'right';
  context.font = `700 ${CARD.metaSize}px ${palette.sans}`;
  // A lens's long mark is condensed rather than drawn over the number.
  context.fillText(mark, x + CARD.width - CARD.padding, y + CARD.metaBaseline, CARD.width / 2);
  context.textAlign = 'left';
}

/** Names are broken into lines once, not for each frame. */
const known = new Map<string, readonly string[]>();

function linesOf(name: string): readonly string[] {
  let lines = known.get(name);
  if (!lines) known.set(name, (lines = nameLines(name)));
  return lines;
}
