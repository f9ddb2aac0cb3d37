import { CARD } from './drawing/card-look.ts';
import { startThatFits, textFits } from './drawing/text-width.ts';

/**
 * Breaks a name into lines that fit a card. No word is lost: a word that is too long for a line is broken with a
 * hyphen.
 *
 * @param size The size of the text, in map units.
 * @param available The width of a line, in map units.
 */
export function nameLines(
  name: string,
  size: number = CARD.nameSize,
  available: number = CARD.width - 2 * CARD.padding + 1,
): string[] {
  const fits = (text: string) => textFits(text, size, available);
  const lines: string[] = [];
  let line = '';
  for (const piece of nameParts(name)) {
    if (fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece;
    while (!fits(line.trimEnd())) {
      const start = startOf(line, startThatFits(line, size, available), fits);
      lines.push(hyphened(start));
      line = line.slice(start.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.length > 0 ? lines : [''];
}

/** Returns as much of the beginning of a word as fits, and at least one character. */
function startOf(word: string, fitting: string, fits: (text: string) => boolean): string {
  const characters = Array.from(fitting === '' ? word.slice(0, 2) : fitting);
  let length = fitting === '' ? 1 : characters.length;
  const start = () => characters.slice(0, length).join('');
  while (length > 1 && !fits(hyphened(start()))) length--;
  return start();
}

function hyphened(start: string): string {
  return start.replace(/\p{L}$/u, '$&-');
}

/**
 * Splits a name into parts between which a line may end: after spaces, after hyphens and slashes within words, and
 * between the characters of scripts that are written without spaces. The joined parts are the name.
 */
export function nameParts(name: string): string[] {
  return name
    .trim()
    .split(/(?<=\s)(?=\S)|(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])|(?<=[\u2e80-\u9fff])(?=[\u2e80-\u9fff])/u);
}

/** Returns the height of a card whose name takes this many lines, in map units. */
export function cardHeight(lines: number): number {
  return CARD.nameBaseline + (Math.max(lines, 2) - 1) * CARD.nameLeading + CARD.bottom;
}
