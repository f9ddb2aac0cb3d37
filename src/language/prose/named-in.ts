import type { MarkedText, Range } from './marked-text.ts';

/**
 * Returns a sentence as it is shown, with the name of a pattern marked. `[[Living Documentation]]` loses its brackets,
 * and `Living Documentation (27)` is marked with its number. If the sentence words the name differently, nothing is
 * marked.
 */
export function namedIn(
  sentence: string,
  pattern: { readonly id: number; readonly name: string },
): MarkedText {
  const text = sentence.replace(BRACKETED, (_whole, name: string, shown?: string) => (shown ?? name).trim());
  const folded = text.toLowerCase();
  const wanted = pattern.name.toLowerCase();
  // Folding changes the length of a few letters, and places would then be wrong.
  if (wanted === '' || folded.length !== text.length) return { text, marks: [] };
  const number = ` (${pattern.id})`;
  const marks: Range[] = [];
  for (let start = folded.indexOf(wanted); start !== -1;) {
    const end = start + wanted.length;
    const isWord = !isLetter(text[start - 1]) && !isLetter(text[end]);
    const stop = text.startsWith(number, end) ? end + number.length : end;
    if (isWord) marks.push({ start, end: stop });
    start = folded.indexOf(wanted, stop);
  }
  return { text, marks };
}

const BRACKETED = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g;

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
