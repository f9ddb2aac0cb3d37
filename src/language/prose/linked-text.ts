/** A piece of a text: plain, or an address to follow. */
export interface LinkedPiece {
  readonly text: string;
  /** The address, or null for plain text. */
  readonly href: string | null;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'“”]+/gi;
const IDENTIFIER = /\bdoi:\s?(10\.\d{4,9}\/[^\s<>"'“”]+)/gi;

/** Splits a text into plain pieces and web addresses. `doi:10.1000/182` counts as an address. */
export function linkAddresses(text: string): LinkedPiece[] {
  const found = [
    ...[...text.matchAll(ADDRESS)].map(({ 0: shown, index }) => ({ index, shown, href: shown })),
    ...[...text.matchAll(IDENTIFIER)].map(({ 0: shown, 1: id = '', index }) => ({
      index,
      shown,
      href: `https://doi.org/${id}`,
    })),
  ].toSorted((a, b) => a.index - b.index);
  const pieces: LinkedPiece[] = [];
  let done = 0;
  for (const { index, shown, href } of found) {
    if (index < done) continue;
    // Punctuation at the end of a sentence does not belong to the address. A closing bracket does if the address
    // contains the opening one.
    const end = /[.,;:!?]*$/.exec(shown)?.[0].length ?? 0;
    const bracket = shown.slice(0, shown.length - end).endsWith(')') && !shown.includes('(') ? 1 : 0;
    const length = shown.length - end - bracket;
    if (index > done) pieces.push({ text: text.slice(done, index), href: null });
    pieces.push({
      text: shown.slice(0, length),
      href: href.slice(0, href.length - (shown.length - length)),
    });
    done = index + length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), href: null });
  return pieces;
}
