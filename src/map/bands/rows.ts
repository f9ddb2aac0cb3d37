/**
 * How the cards of a band stand: in as few rows as possible, of nearly equal length, each spread evenly over the width.
 * All rows but the last have the same length, so that CSS wraps a row of boxes in the same places.
 *
 *     band of 5 in at most 4 columns        |  0    1    2 |
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

/** Returns the number of patterns in each row of a band but the last, which may have fewer. */
export function rowLength(size: number, columns: number): number {
  return Math.ceil(size / rowCount(size, columns));
}

/** Returns the seats of a band, in the order of its patterns. */
export function seats(size: number, columns: number): Seat[] {
  const length = rowLength(size, columns);
  return Array.from({ length: size }, (_, position) => {
    const row = Math.floor(position / length);
    const inRow = Math.min(length, size - row * length);
    return { row, across: ((position % length) + 0.5) / inRow };
  });
}
