/**
 * Turns a text from front matter into one line. Spaces and control characters become single spaces. Unpaired surrogates
 * (which YAML can write as "\\ud800", and which no address can hold) and characters that XML forbids become the
 * replacement character. Characters that change the direction of writing are removed, because they would affect the
 * text beside them on a page.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .trim();
}

/** Returns the start of a text as one line, for a message. `most` is in UTF-16 units. */
export function shortened(text: string, most = 120): string {
  const plain = plainText(text.slice(0, 2 * most));
  return plain.length > most || text.length > 2 * most ? `${plain.slice(0, most - 1)}…` : plain;
}
