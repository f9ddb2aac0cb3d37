/**
 * Returns the run of characters at the end of a text that are all among `characters`; empty if the last one is not.
 *
 * The characters are looked at from the end, one after another. A regular expression such as `/\*+$/` begins anew at each
 * asterisk of a text, so its time grows with the square of the longest run.
 */
export function trailingRun(text: string, characters: string): string {
  let start = text.length;
  while (start > 0 && characters.includes(text.charAt(start - 1))) start--;
  return text.slice(start);
}

/** Returns a text without the run of such characters at its end. */
export function withoutTrailing(text: string, characters: string): string {
  return text.slice(0, text.length - trailingRun(text, characters).length);
}
