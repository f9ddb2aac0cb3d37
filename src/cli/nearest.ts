/**
 * The word that someone most likely meant: the one with the fewest letters added, left out, changed or swapped with
 * their neighbour, of those with at most one such slip for each three letters begun; null where no word is so near.
 */
export function nearest<W extends string>(typed: string, words: readonly W[]): W | null {
  let best: W | null = null;
  let least = Math.ceil(typed.length / 3) + 1;
  for (const word of words) {
    const slips = slipsBetween(typed.toLowerCase(), word);
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

/**
 * The optimal string alignment distance. With `a` down the side and `b` along the top, each cell is the distance
 * between the beginnings that end there; only the last three rows are kept.
 */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      current.push(slips);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
