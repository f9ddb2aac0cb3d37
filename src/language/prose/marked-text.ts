/** A part of a text, in UTF-16 units from 0. `end` is the first unit after it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text with the parts to mark, from left to right and without overlaps. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Range[];
}

/** A piece of a text, marked or not, with the index of its beginning. */
interface Piece {
  readonly start: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** Splits a text into pieces in their order: the marked ones and those before, between and after them. */
export function piecesOf({ text, marks }: MarkedText): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, isMarked: boolean) => {
    if (end > start) pieces.push({ start, text: text.slice(start, end), isMarked });
  };
  let at = 0;
  for (const { start, end } of marks) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  return pieces;
}

/**
 * Shortens a text to about `length` UTF-16 units around its first mark, at spaces, with “…” where something is left
 * out. Marks that are left out, even partly, are dropped.
 */
export function excerptAround(marked: MarkedText, length: number): MarkedText {
  const { text, marks } = marked;
  if (text.length <= length) return marked;
  const first = marks[0] ?? { start: 0, end: 0 };
  const room = Math.max(0, length - (first.end - first.start));
  let start = Math.min(Math.max(0, first.start - Math.floor(room / 3)), Math.max(0, text.length - length));
  start = Math.min(start, first.start);
  if (start > 0) start = afterSpace(text, start, first.start);
  let end = Math.max(first.end, Math.min(text.length, start + length));
  if (end < text.length) end = beforeSpace(text, end, first.end);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

/** Returns the first beginning of a word at or after `from`; `from` itself if there is none before `most`. */
function afterSpace(text: string, from: number, most: number): number {
  const space = text.indexOf(' ', from - 1);
  return space === -1 || space + 1 > most ? betweenCharacters(text, from) : space + 1;
}

/** Returns the last end of a word at or before `from`; `from` itself if there is none after `least`. */
function beforeSpace(text: string, from: number, least: number): number {
  const space = text.lastIndexOf(' ', from);
  return space === -1 || space < least ? betweenCharacters(text, from) : space;
}

/** Moves an index out of a character that takes two UTF-16 units. */
function betweenCharacters(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at;
}
