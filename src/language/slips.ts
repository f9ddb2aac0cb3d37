/** The fewest slips between a typed word and another one. */
export interface Slips {
  /** To all of the other word. */
  readonly whole: number;
  /** To its beginning, for the rest may not have been typed yet; never more than `whole`. */
  readonly beginning: number;
}

/**
 * Counts slips from a typed word to others: letters left out, put in, changed, or two neighbours exchanged (optimal
 * string alignment). For the beginning, all of the last row of the matrix is searched:
 *
 *          c o m m u n …
 *        0 1 2 3 4 5 6
 *     c  1 0 1 2 3 4 5
 *     o  2 1 0 1 2 3 4
 *     m  3 2 1 0 1 2 3
 *     u  4 3 2 1 1 1 2
 *     n  5 4 3 2 2 2 1    1: “comun” begins “communities” but for one letter
 *
 * @param most Counts larger than this are given as `most + 1`.
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
      // An exchange reaches back two rows, so only two bad rows together are the end.
      if (least > most && leastOfLast > most) return none;
      leastOfLast = least;
      [beforeLast, last, next] = [last, next, beforeLast];
    }
    if (leastOfLast > most) return none;
    const whole = width === word.length ? Math.min(last[width] ?? 0, most + 1) : most + 1;
    return { whole, beginning: leastOfLast };
  };
}
