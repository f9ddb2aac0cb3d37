import type { Places } from './embed.ts';

/** A rectangle of seats, each for one card: `columns` side by side, `rows` one below the other. */
export interface Lattice {
  readonly columns: number;
  readonly rows: number;
}

/**
 * Returns the lattice that has at least this many seats and comes closest to a proportion.
 *
 * @param proportion Columns by rows.
 */
export function latticeFor(seats: number, proportion: number): Lattice {
  let best: Lattice = { columns: seats, rows: 1 };
  const off = ({ columns, rows }: Lattice) =>
    Math.max(columns / rows / proportion, (proportion * rows) / columns) *
    (1 + (columns * rows - seats) / seats);
  for (let rows = 1; rows <= Math.ceil(3 * Math.sqrt(seats / proportion)); rows++) {
    const lattice = { columns: Math.ceil(seats / rows), rows };
    if (off(lattice) < off(best) - 1e-9) best = lattice;
  }
  return best;
}

/**
 * Gives each place a seat of its own, evenly spread, neighbours still near each other: the lattice is cut across its
 * longer side again and again, and the places with it, until single seats are left.
 *
 *     ∵ ·            ┌───┬───┐
 *     ∵     ·   →    │ · │ · │
 *         ·          ├───┼───┤ …
 *
 * In time n log² n. Of places that are level, those with lower indices come first.
 *
 * @param proportion Width by height of a seat.
 * @returns The seat of each place, by index, counted row by row from the top left; the lattice must have enough.
 */
export function takeSeats({ x, y }: Places, lattice: Lattice, proportion: number): Int32Array {
  const seats = new Int32Array(x.length);
  const divide = (points: number[], left: number, top: number, columns: number, rows: number): void => {
    const [first] = points;
    if (first === undefined) return;
    if (columns * rows === 1) {
      seats[first] = top * lattice.columns + left;
      return;
    }
    const across = columns > 1 && (rows === 1 || columns * proportion >= rows);
    const along = across ? x : y;
    points.sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0) || a - b);
    const cut = across ? columns >> 1 : rows >> 1;
    const seatsBefore = cut * (across ? rows : columns);
    const seatsAfter = columns * rows - seatsBefore;
    const share = Math.round((points.length * seatsBefore) / (columns * rows));
    const count = Math.min(seatsBefore, Math.max(share, points.length - seatsAfter));
    const [before, after] = [points.slice(0, count), points.slice(count)];
    if (across) {
      divide(before, left, top, cut, rows);
      divide(after, left + cut, top, columns - cut, rows);
    } else {
      divide(before, left, top, columns, cut);
      divide(after, left, top + cut, columns, rows - cut);
    }
  };
  divide(
    Array.from(x, (_, index) => index),
    0,
    0,
    lattice.columns,
    lattice.rows,
  );
  return seats;
}
