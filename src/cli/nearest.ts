import { slipsFrom } from '../language/slips.ts';

/**
 * The word that someone most likely meant: the one with the fewest letters added, left out, changed or swapped with
 * their neighbour, of those with at most one such slip for each three letters begun; null where no word is so near.
 */
export function nearest<W extends string>(typed: string, words: readonly W[]): W | null {
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

/** The question that goes behind a message about a wrong word, with a space before it, or nothing. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const word = nearest(typed, words);
  return word === null ? '' : ` Did you mean "${word}"?`;
}
