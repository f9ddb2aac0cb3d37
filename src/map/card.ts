import { textWidth } from './text-width.ts';

/** Sizes of a card, in map units; one unit is one CSS pixel at zoom 1. */
export const CARD = {
  width: 107,
  padding: 7,
  radius: 6,
  nameSize: 12,
  nameLeading: 13.5,
  metaSize: 9.5,
  /** From the top edge to the baseline of the line with number, asterisks and AI mark. */
  metaBaseline: 14,
  /** From the top edge to the baseline of the first line of the name. */
  nameBaseline: 27.5,
  /** From the baseline of the last line to the bottom edge. */
  bottom: 8.5,
} as const;

/**
 * Breaks a name into lines that fit a card. No word is lost: one that is too long for a line is broken.
 *
 * @param size The size of the text, in map units.
 * @param available The room for a line, in map units.
 */
export function nameLines(
  name: string,
  size: number = CARD.nameSize,
  available: number = CARD.width - 2 * CARD.padding + 1,
): string[] {
  const fits = (text: string) => textWidth(text, size) <= available;
  const lines: string[] = [];
  let line = '';
  for (const piece of breakable(name)) {
    if (fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of piece) {
      if (!fits((line + character).trimEnd())) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.length > 0 ? lines : [''];
}

/** Splits after spaces and after hyphens and slashes within words; the pieces joined are the name. */
function breakable(name: string): string[] {
  return name.trim().split(/(?<=\s)(?=\S)|(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])/u);
}

/** How tall a card is whose name takes this many lines. */
export function cardHeight(lines: number): number {
  return CARD.nameBaseline + (Math.max(lines, 2) - 1) * CARD.nameLeading + CARD.bottom;
}
