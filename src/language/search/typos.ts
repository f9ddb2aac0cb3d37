import { slipsFrom } from '../slips.ts';

/** How many slips of the finger a word of this length may have: none below 4 letters, one below 8, then two. */
export function typosAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** At most so many words are offered in place of a mistyped one. */
const MOST_GUESSES = 16;

/**
 * Returns the words of a vocabulary that a mistyped word may mean: those with the fewest errors. Whole words come
 * before words with such a beginning, of which the shortest come first. A word with a digit is never taken for a typing
 * error.
 */
export function guessWords(typed: string, vocabulary: readonly string[]): string[] {
  const allowed = typosAllowed(typed.length);
  if (allowed === 0 || /\p{N}/u.test(typed)) return [];
  const slips = slipsFrom(typed, allowed);
  let best = 2 * allowed + 1;
  let found: string[] = [];
  for (const word of vocabulary) {
    const { whole, beginning } = slips(word);
    if (beginning > allowed) continue;
    const rank = 2 * beginning + (whole > beginning ? 1 : 0);
    if (rank > best) continue;
    if (rank < best) found = [];
    best = rank;
    found.push(word);
  }
  return found.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MOST_GUESSES);
}
