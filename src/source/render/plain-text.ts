/**
 * A text of front matter as one line: spaces and control characters become single spaces, and halves of characters
 * (which YAML can write as "\\ud800", and which no address can hold) and what no XML may hold become the replacement
 * character. What turns the direction of writing around goes: on a page it would turn around what stands beside the text.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .trim();
}

/** The start of a text as one line, for a message. */
export function shortened(text: string, most = 120): string {
  const plain = plainText(text.slice(0, 2 * most));
  return plain.length > most || text.length > 2 * most ? `${plain.slice(0, most - 1)}…` : plain;
}
