/**
 * How the cards of a band stand: in rows of nearly equal length, spread evenly over the width.
 *
 *     band of 5 in at most 3 columns        |  0    1    2 |
 *                                           |   3      4   |
 */
export interface Seat {
  /** The row within the band, from 0. */
  readonly row: number;
  /** The centre of the card as a fraction of the width, between 0 and 1. */
  readonly across: number;
}

/** Returns the number of rows that a band of this many patterns needs. */
export function rowCount(size: number, columns: number): number {
  return Math.max(1, Math.ceil(size / columns));
}

/** Returns the seats of a band, in the order of its patterns. */
export function seats(size: number, columns: number): Seat[] {
  const rows = rowCount(size, columns);
  const result: Seat[] = [];
  let start = 0;
  for (let row = 0; row < rows; row++) {
    const length = Math.ceil((size - start) / (rows - row));
    for (let column = 0; column < length; column++) result.push({ row, across: (column + 0.5) / length });
    start += length;
  }
  return result;
}
