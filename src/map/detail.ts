import { CARD, nameLines } from './card.ts';
import { READABLE_ZOOM } from './level.ts';
import { textWidth } from './text-width.ts';

/**
 * How much of a card is drawn at a zoom: all of it; its name at a size that can be read, shortened to the room that
 * there is; its number; or no more than its shape.
 */
export type Detail = 'whole' | 'short' | 'mark';

/** Below this zoom, a card has no room for the beginning of a name. */
const SHORT_ZOOM = 0.5;

export function detailAt(zoom: number): Detail {
  return zoom >= READABLE_ZOOM ? 'whole' : zoom >= SHORT_ZOOM ? 'short' : 'mark';
}

/** The size of names and numbers that keep it on the screen whatever the zoom, and their leading, in pixels. */
export const SMALLEST = { size: 11, leading: 11.5 } as const;

/** A line of text on a card; the place is that of its baseline's left end, in map units from the card's top left. */
export interface CardLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A name in the lines for which a card has room at a zoom; what is left out shows as an ellipsis. */
export function shortName(name: string, height: number, zoom: number): CardLine[] {
  const size = SMALLEST.size / zoom;
  const leading = SMALLEST.leading / zoom;
  const padding = Math.min(CARD.padding, 4 / zoom);
  const room = CARD.width - 2 * padding;
  const most = Math.max(1, Math.floor((height - 1.5 / zoom) / leading));
  const all = nameLines(name, size, room);
  const lines = all.slice(0, most);
  if (all.length > most) lines[most - 1] = shorten(`${lines[most - 1] ?? ''}…`, size, room);
  const top = (height - lines.length * leading) / 2;
  return lines.map((text, row) => ({ text, x: padding, y: top + row * leading + size * 0.86 }));
}

/** A pattern's number, where a card has room for it at a zoom, else null. It stands in the card's middle. */
export function markOf(id: number, height: number, zoom: number): CardLine | null {
  const size = SMALLEST.size / zoom;
  const width = String(id).length * size * DIGIT;
  if (width + 3 / zoom > CARD.width || height * zoom < SMALLEST.size) return null;
  return { text: String(id), x: (CARD.width - width) / 2, y: height / 2 + size * 0.36 };
}

/** The width of a digit as a part of the size, in any of the sans-serif faces that are likely. */
const DIGIT = 0.56;

/** A text that ends in an ellipsis, with so much before it that it fits a width. */
export function shorten(text: string, size: number, width: number): string {
  let kept = text.replace(/…$/, '');
  while (kept !== '' && textWidth(`${kept}…`, size) > width) kept = Array.from(kept).slice(0, -1).join('');
  return `${kept.trimEnd()}…`;
}
