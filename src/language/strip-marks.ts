/**
 * Takes accents from Latin, Greek and Cyrillic letters, where a word without them is the same word to those who search
 * for it. In other scripts a mark makes another letter (が is not か), and stays. The result is composed (NFC), with the
 * plain forms of full-width and other letters of one meaning.
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
