/** A part of a text, in UTF-16 units from 0; `end` is the first unit after it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text and the parts of it to mark, from left to right, apart from each other. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Range[];
}

/** A piece of a text, marked or not, with where it begins. */
interface Piece {
  readonly start: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** A text in pieces, in their order: what is marked, and what stands before, between and after. */
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
 * out. Marks that are left out, even in part, are dropped.
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

/** The first beginning of a word at or after `from`; where none comes before `most`, `from` itself. */
function afterSpace(text: string, from: number, most: number): number {
  const space = text.indexOf(' ', from - 1);
  return space === -1 || space + 1 > most ? betweenCharacters(text, from) : space + 1;
}

/** The last end of a word at or before `from`; where none comes after `least`, `from` itself. */
function beforeSpace(text: string, from: number, least: number): number {
  const space = text.lastIndexOf(' ', from);
  return space === -1 || space < least ? betweenCharacters(text, from) : space;
}

/** Never within a character that takes two UTF-16 units. */
function betweenCharacters(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at;
}
