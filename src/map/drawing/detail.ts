import { nameLines, nameParts } from '../card.ts';
import type { CardForm } from './card-form.ts';
import { CARD } from './card-look.ts';
import { startThatFits, textWidth } from './text-width.ts';

/** Size and leading of names and numbers that keep their size at every zoom, in CSS pixels. */
export const SMALLEST = { size: 11, leading: 11.5 } as const;

/**
 * How much of a card is drawn at a zoom: `whole` draws all of it, `short` a shortened name at a readable size, `mark`
 * its number or only its shape.
 */
export type Detail = 'whole' | 'short' | 'mark';

/** Zoom below which a card's own text is too small to be read. */
export const WHOLE_ZOOM = SMALLEST.size / CARD.nameSize;
/** Zoom below which a card has no room for the beginning of a name. */
const SHORT_ZOOM = 0.5;

export function detailAt(zoom: number): Detail {
  return zoom >= WHOLE_ZOOM ? 'whole' : zoom >= SHORT_ZOOM ? 'short' : 'mark';
}

/** A line of a name on a card, with the distance from the card's top edge to its baseline. */
export interface CardLine {
  readonly text: string;
  readonly y: number;
}

/** A number on a card, with the distance from the card's left edge. */
export interface CardMark extends CardLine {
  readonly x: number;
}

/** The text on a card. */
export interface CardText {
  /** The baseline of the number and the asterisks; null if there is no room for them, or no card has any. */
  readonly meta: number | null;
  /** The distance of the text from the left and right edges. */
  readonly padding: number;
  readonly lines: readonly CardLine[];
}

/** Smallest distance between a card's edge and its text, in CSS pixels. */
export const TIGHT = { x: 3, y: 2 } as const;

/** From the top of a line of a whole name to its baseline, in map units. */
const ASCENT = 10.95;

/** Arranges the lines of a whole name on a card, in map units. */
export function wholeText(texts: readonly string[], height: number, { hasMarks }: CardForm): CardText {
  const first = hasMarks ? CARD.nameBaseline : (height - texts.length * CARD.nameLeading) / 2 + ASCENT;
  return {
    meta: hasMarks ? CARD.metaBaseline : null,
    padding: CARD.padding,
    lines: texts.map((text, row) => ({ text, y: first + row * CARD.nameLeading })),
  };
}

/** Arranges lines of the smallest text on a card. All sizes are in CSS pixels. */
export function setText(
  texts: readonly string[],
  height: number,
  padding: number,
  { hasMarks }: CardForm,
): CardText {
  const hasMeta = hasMarks && (texts.length + 1) * SMALLEST.leading + 2 * TIGHT.y <= height;
  const rows = texts.length + (hasMeta ? 1 : 0);
  const top = (height - rows * SMALLEST.leading) / 2 + SMALLEST.size * 0.86;
  const baseline = (row: number) => top + row * SMALLEST.leading;
  return {
    meta: hasMeta ? baseline(0) : null,
    padding,
    lines: texts.map((text, row) => ({ text, y: baseline(hasMeta ? row + 1 : row) })),
  };
}

/**
 * Returns the part of a pattern's name that fits its card at a zoom, in map units. Lines end between words, and an
 * ellipsis marks what is left out.
 */
export function shortText(name: string, height: number, zoom: number, form: CardForm): CardText {
  const room = CARD.width * zoom - 2 * TIGHT.x;
  const most = Math.max(1, Math.floor((height * zoom - 2 * TIGHT.y) / SMALLEST.leading));
  const all = wholeWords(name, room);
  const lines = all.slice(0, most);
  if (all.length > most) lines[most - 1] = shorten(`${lines[most - 1] ?? ''}…`, SMALLEST.size, room);
  return onMap(setText(lines, height * zoom, TIGHT.x, form), zoom);
}

/** Converts text that was arranged in CSS pixels to map units. */
function onMap({ meta, padding, lines }: CardText, zoom: number): CardText {
  return {
    meta: meta === null ? null : meta / zoom,
    padding: padding / zoom,
    lines: lines.map(({ text, y }) => ({ text, y: y / zoom })),
  };
}

/**
 * Returns the lines of a name up to the first word that is too long for a line. Only the beginning of that word is
 * kept.
 */
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

/** Returns a pattern's number in the middle of its card; null if it has none or the card has no room at a zoom. */
export function cornerMark(id: number | null, height: number, zoom: number): CardMark | null {
  if (id === null) return null;
  const size = SMALLEST.size / zoom;
  const width = String(id).length * size * DIGIT;
  if (width + 3 / zoom > CARD.width || height * zoom < SMALLEST.size) return null;
  return { text: String(id), x: (CARD.width - width) / 2, y: height / 2 + size * 0.36 };
}

/** Width of a digit as a fraction of the font size, in any likely sans-serif face. */
const DIGIT = 0.56;

/** Shortens a text so that it fits a width, with an ellipsis at its end. */
export function shorten(text: string, size: number, width: number): string {
  const whole = text.endsWith('…') ? text.slice(0, -1).trimEnd() : text;
  return `${startThatFits(whole, size, width - textWidth('…', size)).trimEnd()}…`;
}
