import { slipsFrom } from '../language/slips.ts';

/**
 * Finds the word that someone most likely meant: the one that needs the fewest edits (a letter added, left out,
 * changed, or swapped with its neighbour). A word may need at most one edit for every three letters begun; null if no
 * word is that close.
 */
export function meantWord<W extends string>(typed: string, words: readonly W[]): W | null {
  let best: W | null = null;
  let least = Math.ceil(typed.length / 3) + 1;
  const slipsTo = slipsFrom(typed.toLowerCase(), least);
  for (const word of words) {
    const slips = slipsTo(word).whole;
    if (slips < least) {
      least = slips;
      best = word;
    }
  }
  return best;
}

/** Returns a question to append to a message about a wrong word, with a space before it, or an empty text. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const word = meantWord(typed, words);
  return word === null ? '' : ` Did you mean "${word}"?`;
}
