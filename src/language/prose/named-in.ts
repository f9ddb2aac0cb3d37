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
  const number = new RegExp(`^\\s?[(（]${pattern.id}[)）]`);
  const marks: Range[] = [];
  for (let start = folded.indexOf(wanted); start !== -1;) {
    const end = start + wanted.length;
    const isWord = !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end]);
    const stop = end + (number.exec(text.slice(end, end + 16))?.[0].length ?? 0);
    if (isWord) marks.push({ start, end: stop });
    start = folded.indexOf(wanted, stop);
  }
  return { text, marks };
}

const BRACKETED = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g;

/** Scripts in which words follow each other without spaces, or, in Korean, with particles attached to them. */
const ATTACHED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether two characters that follow each other belong to one word. */
function joins(first = '', second = ''): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(first + second) && !ATTACHED.test(first) && !ATTACHED.test(second);
}
