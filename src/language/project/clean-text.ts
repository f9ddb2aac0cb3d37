/** Lone halves of surrogate pairs. No encoding of texts can hold them. */
const LONE_HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Returns a text that every format can hold: well formed, with `\n` between its lines, without other control characters
 * than tabs, and without white space at its ends.
 */
export function cleanText(text: string): string {
  return text
    .replace(LONE_HALVES, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

/** Returns a text on a single line, as `cleanText` and with single spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

/** Longest name of a pattern, in UTF-16 code units. Longer texts take too long to compare. */
export const LONGEST_NAME = 1000;

/** Returns the name of a pattern: a single line that is not too long. */
export function cleanName(name: string): string {
  return cleanLine(name.slice(0, LONGEST_NAME));
}

/** Returns a slug without anything that could end it where it is written. */
export function cleanSlug(slug: string): string {
  return cleanLine(slug).replaceAll(' ', '-');
}
