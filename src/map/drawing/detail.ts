import { CARD, nameLines, nameParts } from '../card.ts';
import { startThatFits, textWidth } from './text-width.ts';

/** The size of names and numbers that keep it on the screen whatever the zoom, and their leading, in pixels. */
export const SMALLEST = { size: 11, leading: 11.5 } as const;

/**
 * How much of a card is drawn at a zoom: all of it; its name at a size that can be read, shortened to the room that
 * there is; its number; or no more than its shape.
 */
export type Detail = 'whole' | 'short' | 'mark';

/** Below this zoom, a card's own text would be too small to be read. */
export const WHOLE_ZOOM = SMALLEST.size / CARD.nameSize;
/** Below this zoom, a card has no room for the beginning of a name. */
const SHORT_ZOOM = 0.5;

export function detailAt(zoom: number): Detail {
  return zoom >= WHOLE_ZOOM ? 'whole' : zoom >= SHORT_ZOOM ? 'short' : 'mark';
}

/** A line of text on a card; the place is that of its baseline's left end, from the card's top left. */
export interface CardLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** What is written on a card. */
export interface CardText {
  /** The baseline of the number and the asterisks; null where there is no room for them. */
  readonly meta: number | null;
  /** From the left and right edge to the text. */
  readonly padding: number;
  readonly lines: readonly CardLine[];
}

/** The least room between a card's edge and its text, in pixels. */
export const TIGHT = { x: 3, y: 2 } as const;

/** Puts lines of the smallest text on a card; all sizes are in pixels. */
export function setText(texts: readonly string[], height: number, padding: number): CardText {
  const hasMeta = (texts.length + 1) * SMALLEST.leading + 2 * TIGHT.y <= height;
  const rows = texts.length + (hasMeta ? 1 : 0);
  const top = (height - rows * SMALLEST.leading) / 2 + SMALLEST.size * 0.86;
  const baseline = (row: number) => top + row * SMALLEST.leading;
  return {
    meta: hasMeta ? baseline(0) : null,
    padding,
    lines: texts.map((text, row) => ({ text, x: padding, y: baseline(hasMeta ? row + 1 : row) })),
  };
}

/**
 * What of a pattern has room on its card at a zoom, in map units. Lines end between words; what is left out shows as an
 * ellipsis.
 */
export function shortText(name: string, height: number, zoom: number): CardText {
  const room = CARD.width * zoom - 2 * TIGHT.x;
  const most = Math.max(1, Math.floor((height * zoom - 2 * TIGHT.y) / SMALLEST.leading));
  const all = wholeWords(name, room);
  const lines = all.slice(0, most);
  if (all.length > most) lines[most - 1] = shorten(`${lines[most - 1] ?? ''}…`, SMALLEST.size, room);
  return onMap(setText(lines, height * zoom, TIGHT.x), zoom);
}

/** Text that was set in pixels, in map units. */
export function onMap({ meta, padding, lines }: CardText, zoom: number): CardText {
  return {
    meta: meta === null ? null : meta / zoom,
    padding: padding / zoom,
    lines: lines.map(({ text, x, y }) => ({ text, x: x / zoom, y: y / zoom })),
  };
}

/** The lines of a name up to the first word that is too long for a line, of which only the beginning is kept. */
function wholeWords(name: string, room: number): string[] {
  const parts = nameParts(name);
  const long = parts.findIndex((part) => textWidth(part.trimEnd(), SMALLEST.size) > room);
  if (long < 0) return nameLines(name, SMALLEST.size, room);
  const before = parts.slice(0, long).join('');
  return [
    ...(before === '' ? [] : nameLines(before, SMALLEST.size, room)),
    shorten(`${parts[long] ?? ''}…`, SMALLEST.size, room),
  ];
}

/** A pattern's number, where a card has room for it at a zoom, else null. It stands in the card's middle. */
export function cornerMark(id: number, height: number, zoom: number): CardLine | null {
  const size = SMALLEST.size / zoom;
  const width = String(id).length * size * DIGIT;
  if (width + 3 / zoom > CARD.width || height * zoom < SMALLEST.size) return null;
  return { text: String(id), x: (CARD.width - width) / 2, y: height / 2 + size * 0.36 };
}

/** The width of a digit as a part of the size, in any of the sans-serif faces that are likely. */
const DIGIT = 0.56;

/** A text that ends in an ellipsis, with so much before it that it fits a width. */
export function shorten(text: string, size: number, width: number): string {
  const whole = text.endsWith('…') ? text.slice(0, -1).trimEnd() : text;
  return `${startThatFits(whole, size, width - textWidth('…', size)).trimEnd()}…`;
}
