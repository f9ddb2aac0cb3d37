/**
 * Removes accents from Latin, Greek and Cyrillic letters, where a word without them is the same word to a reader who
 * searches for it. In other scripts a mark makes another letter (が is not か), so it stays. The result is composed
 * (NFC), and full-width and other variants of a letter become the plain letter.
 */
export function stripMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFC');
}

/** Small letters without accents, words parted by single spaces: what a reader types is looked for in it. */
export function plainWords(text: string): string {
  return stripMarks(text)
    .toLowerCase()
    .replaceAll(/[\s\-_/.]+/gu, ' ')
    .trim();
}
