/** Returns how many typing errors a word of this length may have: none below 4 letters, one below 8, then two. */
export function typosAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** The smallest number of typing errors between a typed word and another one. */
export interface Slips {
  /** Compared with the whole other word. */
  readonly whole: number;
  /** Compared with its beginning, because the rest may not have been typed yet; never more than `whole`. */
  readonly beginning: number;
}

/**
 * Counts the typing errors from a typed word to others: letters omitted, inserted or changed, or two neighbours swapped
 * (optimal string alignment). For the beginning, the whole last row of the matrix is searched:
 *
 *          c o m m u n …
 *        0 1 2 3 4 5 6
 *     c  1 0 1 2 3 4 5
 *     o  2 1 0 1 2 3 4
 *     m  3 2 1 0 1 2 3
 *     u  4 3 2 1 1 1 2
 *     n  5 4 3 2 2 2 1    1: “comun” begins “communities” with one letter missing
 *
 * @param most Larger counts are returned as `most + 1`.
 */
export function slipsFrom(typed: string, most: number): (word: string) => Slips {
  const columns = typed.length + most + 1;
  const none: Slips = { whole: most + 1, beginning: most + 1 };
  let beforeLast = new Uint16Array(columns);
  let last = new Uint16Array(columns);
  let next = new Uint16Array(columns);
  return (word) => {
    const width = Math.min(word.length, columns - 1);
    if (width < typed.length - most) return none;
    for (let column = 0; column <= width; column++) last[column] = column;
    let leastOfLast = 0;
    for (let row = 1; row <= typed.length; row++) {
      const letter = typed.charCodeAt(row - 1);
      next[0] = row;
      let least = row;
      for (let column = 1; column <= width; column++) {
        const same = letter === word.charCodeAt(column - 1);
        let cost = (last[column - 1] ?? 0) + (same ? 0 : 1);
        cost = Math.min(cost, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
        if (
          row > 1 &&
          column > 1 &&
          letter === word.charCodeAt(column - 2) &&
          typed.charCodeAt(row - 2) === word.charCodeAt(column - 1)
        )
          cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
        next[column] = cost;
        if (cost < least) least = cost;
      }
      // A swap reaches back two rows, so only two bad rows in succession are final.
      if (least > most && leastOfLast > most) return none;
      leastOfLast = least;
      [beforeLast, last, next] = [last, next, beforeLast];
    }
    if (leastOfLast > most) return none;
    const whole = width === word.length ? Math.min(last[width] ?? 0, most + 1) : most + 1;
    return { whole, beginning: leastOfLast };
  };
}

/** Most words that are offered in place of a mistyped one. */
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
