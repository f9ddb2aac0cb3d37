import { type Pattern, asterisks } from '../language/pattern.ts';
import { CARD, nameLines } from '../map/card.ts';
import { SMALLEST, detailAt, markOf, shortName } from '../map/detail.ts';
import { type Card, cardRect } from '../map/layout.ts';
import type { LensDrawing } from './lens-drawing.ts';
import type { Palette } from './palette.ts';

/**
 * Draws what can be read of a card's text at a zoom, in map units: all of it, a shortened name, or the number.
 *
 * @param lens What a lens gives the cards; null where they are coloured by scale.
 */
export function paintCardText(
  context: CanvasRenderingContext2D,
  pattern: Pattern,
  card: Card,
  zoom: number,
  palette: Palette,
  lens: LensDrawing | null,
): void {
  const { x, y } = cardRect(card);
  const nameInk = pattern.status === 'written' ? palette.ink : palette.inkFaint;
  switch (detailAt(zoom)) {
    case 'whole':
      paintWhole(context, pattern, x, y, palette, lens);
      return;
    case 'short':
      context.fillStyle = nameInk;
      context.font = `${SMALLEST.size / zoom}px ${palette.serif}`;
      for (const line of shortName(pattern.name, card.height, zoom))
        context.fillText(line.text, x + line.x, y + line.y);
      return;
    case 'mark': {
      const mark = markOf(pattern.id, card.height, zoom);
      if (!mark) return;
      context.fillStyle = lens ? palette.ink : palette.inkSoft;
      context.font = `${SMALLEST.size / zoom}px ${palette.sans}`;
      context.fillText(mark.text, x + mark.x, y + mark.y);
    }
  }
}

function paintWhole(
  context: CanvasRenderingContext2D,
  pattern: Pattern,
  x: number,
  y: number,
  palette: Palette,
  lens: LensDrawing | null,
): void {
  const isFilled = (lens?.look(pattern.id).fill ?? 0) > 0.2;
  context.fillStyle = pattern.status === 'written' ? palette.ink : palette.inkFaint;
  context.font = `${CARD.nameSize}px ${palette.serif}`;
  linesOf(pattern.name).forEach((line, row) => {
    context.fillText(line, x + CARD.padding, y + CARD.nameBaseline + row * CARD.nameLeading);
  });
  context.fillStyle = isFilled ? palette.ink : palette.inkFaint;
  context.font = `500 ${CARD.metaSize}px ${palette.sans}`;
  context.fillText(`${pattern.id} ${asterisks(pattern)}`, x + CARD.padding, y + CARD.metaBaseline);
  const mark = lens?.mark(pattern.id) ?? (pattern.status === 'written' && pattern.ai ? 'AI' : null);
  if (mark === null) return;
  context.textAlign = 'right';
  context.font = `700 ${CARD.metaSize - 1}px ${palette.sans}`;
  context.fillText(mark, x + CARD.width - CARD.padding, y + CARD.metaBaseline);
  context.textAlign = 'left';
}

/** Names are broken once, not at each frame. */
const known = new Map<string, readonly string[]>();

function linesOf(name: string): readonly string[] {
  let lines = known.get(name);
  if (!lines) known.set(name, (lines = nameLines(name)));
  return lines;
}
