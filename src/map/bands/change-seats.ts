import type { Lattice } from '../by-links/lattice.ts';

/** How far around a card's ideal seat other seats are tried, in seats. */
const REACH = 2;

/** Additional weight of a link whose smaller pattern does not sit below its larger one, in heights of a seat. */
const UPWARDS = 0.6;

/**
 * Lets cards swap seats with each other, or move to free seats, while this shortens the links. Each card tries the
 * seats around the middle of its linked cards and takes the best exchange. A link that does not lead down counts as a
 * longer one. Rounds end when one brings no improvement, or after a fixed number. The total weight of the links never
 * grows.
 *
 * @param seats The seat of each card, changed in place.
 * @param pairs The links as indices of their cards, the larger pattern first.
 * @param proportion Width by height of a seat.
 */
export function changeSeats(
  seats: Int32Array,
  lattice: Lattice,
  pairs: readonly (readonly [number, number])[],
  proportion: number,
  rounds: number,
): void {
  const { columns, rows } = lattice;
  /** The cards at the other ends of each card's links, with 1 if they are the smaller ones and -1 otherwise. */
  const linksOf = Array.from(seats, (): [neighbour: number, down: number][] => []);
  for (const [larger, smaller] of pairs) {
    linksOf[larger]?.push([smaller, 1]);
    linksOf[smaller]?.push([larger, -1]);
  }
  const taken = new Int32Array(columns * rows).fill(-1);
  seats.forEach((seat, card) => (taken[seat] = card));

  /** Returns the weight of a card's links if this card and another one sat elsewhere, without those to one card. */
  const lengthAt = (
    card: number,
    seat: number,
    other: number,
    seatOfOther: number,
    without: number,
  ): number => {
    const column = seat % columns;
    const row = (seat - column) / columns;
    let sum = 0;
    for (const [neighbour, down] of linksOf[card] ?? []) {
      if (neighbour === without) continue;
      const at = neighbour === other ? seatOfOther : (seats[neighbour] ?? 0);
      const there = at % columns;
      const dx = (there - column) * proportion;
      const dy = (at - there) / columns - row;
      sum += Math.sqrt(dx * dx + dy * dy) + (dy * down > 0 ? 0 : UPWARDS);
    }
    return sum;
  };

  const improve = (card: number): boolean => {
    const linked = linksOf[card] ?? [];
    if (linked.length === 0) return false;
    let [column, row] = [0, 0];
    for (const [neighbour] of linked) {
      const seat = seats[neighbour] ?? 0;
      column += seat % columns;
      row += Math.floor(seat / columns);
    }
    column = Math.round(column / linked.length);
    row = Math.round(row / linked.length);
    const own = seats[card] ?? 0;
    const now = lengthAt(card, own, -1, 0, -1);
    let [best, gain] = [-1, 1e-6];
    for (let r = Math.max(0, row - REACH); r <= Math.min(rows - 1, row + REACH); r++) {
      for (let c = Math.max(0, column - REACH); c <= Math.min(columns - 1, column + REACH); c++) {
        const seat = r * columns + c;
        if (seat === own) continue;
        const other = taken[seat] ?? -1;
        let saved = now - lengthAt(card, seat, other, own, -1);
        // A link between the two counts once, with the card's.
        if (other !== -1) saved += lengthAt(other, seat, -1, 0, card) - lengthAt(other, own, -1, 0, card);
        if (saved > gain) [best, gain] = [seat, saved];
      }
    }
    if (best === -1) return false;
    const other = taken[best] ?? -1;
    taken[best] = card;
    taken[own] = other;
    seats[card] = best;
    if (other !== -1) seats[other] = own;
    return true;
  };

  for (let round = 0; round < rounds; round++) {
    let improved = false;
    for (let card = 0; card < seats.length; card++) if (improve(card)) improved = true;
    if (!improved) return;
  }
}
