import type { Language } from '../../language/language.ts';
import { cardHeight, nameLines } from '../card.ts';
import { CARD } from '../drawing/card-look.ts';
import { changeSeats } from '../bands/change-seats.ts';
import { adjacency, components } from './components.ts';
import { type Places, embed } from './embed.ts';
import { toHundredths } from '../geometry.ts';
import { latticeFor, takeSeats } from './lattice.ts';
import type { MapLayout } from '../layout.ts';
import { relax } from './relax.ts';
import { shelve } from './shelves.ts';
import { keepApart } from './slide.ts';

type Pairs = readonly (readonly [number, number])[];

const MARGIN = 24;
/** Smallest space between two cards, in map units, so that links are visible. */
const GAP = { x: 24, y: 30 };
/** Proportion of the window that the layout should fill, width by height. */
const PROPORTION = 4 / 3;
/** A seat of the lattice, in map units: a card with the space around it. */
const SEAT = { width: CARD.width + 34, height: cardHeight(3) + GAP.y };
const SEAT_PROPORTION = SEAT.width / SEAT.height;
/** Number of seats for each card of a block. More than 1 lets cards sit near their links. */
const SEATS_PER_CARD = 1.15;

/**
 * Places patterns by their links: linked patterns are near each other, and larger ones tend to be above. Cards stand in
 * rows, at any position along them, and never overlap. Connected patterns form one block, and the largest block comes
 * first.
 *
 * A block is embedded by distances along the links and relaxed by forces. Its cards then take seats on a lattice, which
 * spreads them evenly, and swap seats while this shortens links. Finally, the cards of a row slide towards their linked
 * cards. The same patterns and links always get the same layout, whatever their order. Takes time n log² n; large
 * languages get fewer iterations.
 */
export function layOutByLinks(language: Language): MapLayout {
  const patterns = language.patterns.toSorted((a, b) => a.id - b.id);
  const indexOf = new Map(patterns.map(({ id }, index) => [id, index]));
  const pairs = language.links
    .flatMap(({ larger, smaller }): [number, number][] => {
      const [a, b] = [indexOf.get(larger), indexOf.get(smaller)];
      return a === undefined || b === undefined ? [] : [[a, b]];
    })
    .toSorted(([a, b], [c, d]) => a - c || b - d);
  const scales = patterns.map(({ scale }) => scale);
  const rows = seatBlocks(blocksOf(patterns.length, pairs), scales);
  const columns = rows.reduce(
    (most, row) => row.reduce((most, { column }) => Math.max(most, column + 1), most),
    1,
  );
  const placed = slideRows(rows, adjacency(patterns.length, pairs), (columns - 1) * SEAT.width);
  const left = placed.reduce((least, place) => Math.min(least, place), Infinity);
  const right = placed.reduce((most, place) => Math.max(most, place), 0);
  const cards = [];
  let y = MARGIN;
  for (const row of rows) {
    if (row.length === 0) continue;
    const height = cardHeight(
      Math.max(...row.map(({ card }) => nameLines(patterns[card]?.name ?? '').length)),
    );
    for (const { card } of row) {
      cards.push({
        id: patterns[card]?.id ?? 0,
        x: toHundredths(MARGIN + CARD.width / 2 + (placed[card] ?? 0) - left),
        y: toHundredths(y + height / 2),
        height,
      });
    }
    y += height + GAP.y;
  }
  return {
    width: 2 * MARGIN + CARD.width + Math.max(0, right - left),
    height: Math.max(y - GAP.y + MARGIN + 10, 100),
    bands: [],
    cards: cards.toSorted((a, b) => a.id - b.id),
  };
}

/** Connected patterns: their indices in the language, and the pairs as indices in the block. */
interface LinkedBlock {
  readonly members: readonly number[];
  readonly pairs: Pairs;
}

function blocksOf(count: number, pairs: Pairs): LinkedBlock[] {
  const parts = components(count, pairs);
  const partOf = new Int32Array(count);
  const within = new Int32Array(count);
  parts.forEach((members, part) => {
    members.forEach((member, index) => {
      partOf[member] = part;
      within[member] = index;
    });
  });
  const pairsOf = parts.map((): [number, number][] => []);
  for (const [a, b] of pairs) pairsOf[partOf[a] ?? 0]?.push([within[a] ?? 0, within[b] ?? 0]);
  return parts
    .map((members, part) => ({ members, pairs: pairsOf[part] ?? [] }))
    .toSorted((a, b) => b.members.length - a.members.length);
}

interface Seated {
  /** Index in the language. */
  readonly card: number;
  readonly column: number;
}

/**
 * Seats each block on its own lattice and places the lattices on shelves. Returns the rows of the whole, from left to
 * right.
 */
function seatBlocks(blocks: readonly LinkedBlock[], scales: readonly number[]): Seated[][] {
  const seated = blocks.map((block) => seatBlock(block, scales));
  const corners = shelve(
    seated.map(({ lattice }) => ({ width: lattice.columns, height: lattice.rows })),
    0,
    PROPORTION / SEAT_PROPORTION,
  );
  const rows: Seated[][] = [];
  seated.forEach(({ lattice, seats }, block) => {
    const corner = corners[block] ?? { x: 0, y: 0 };
    seats.forEach((seat, index) => {
      const row = corner.y + Math.floor(seat / lattice.columns);
      while (rows.length <= row) rows.push([]);
      rows[row]?.push({
        card: blocks[block]?.members[index] ?? 0,
        column: corner.x + (seat % lattice.columns),
      });
    });
  });
  return rows.map((row) => row.toSorted((a, b) => a.column - b.column));
}

function seatBlock({ members, pairs }: LinkedBlock, scales: readonly number[]) {
  const count = members.length;
  const lattice = latticeFor(
    count < 4 ? count : Math.ceil(count * SEATS_PER_CARD),
    PROPORTION / SEAT_PROPORTION,
  );
  const places = turnDown(
    embed(count, pairs),
    members.map((member) => scales[member] ?? 0),
  );
  relax(places, pairs, lattice.columns / lattice.rows);
  const seats = takeSeats(places, lattice, SEAT_PROPORTION);
  changeSeats(
    seats,
    lattice,
    pairs,
    SEAT_PROPORTION,
    Math.max(10, Math.min(40, Math.floor(100_000 / count))),
  );
  return { lattice, seats };
}

/** How often the cards of all rows slide, and the weight of the links compared to the seat. */
const SLIDES = 8;
const PULL = 0.35;

/** Returns the position of each card along its row, by index: between its seat and the middle of its linked cards. */
function slideRows(
  rows: readonly (readonly Seated[])[],
  neighbours: readonly (readonly number[])[],
  most: number,
): Float64Array {
  const x = new Float64Array(neighbours.length);
  for (const { card, column } of rows.flat()) x[card] = column * SEAT.width;
  for (let slide = 0; slide < SLIDES; slide++) {
    for (const row of rows) {
      const wanted = row.map(({ card, column }) => {
        const linked = neighbours[card] ?? [];
        const seat = column * SEAT.width;
        if (linked.length === 0) return seat;
        const middle = linked.reduce((sum, other) => sum + (x[other] ?? 0), 0) / linked.length;
        return seat + PULL * (middle - seat);
      });
      keepApart(wanted, CARD.width + GAP.x, most).forEach((place, index) => {
        const card = row[index]?.card;
        if (card !== undefined) x[card] = place;
      });
    }
  }
  return x;
}

/** Turns places so that scales grow smaller downwards, as on the map by scale. */
function turnDown(places: Places, scales: readonly number[]): Places {
  const { x, y } = places;
  const mean = scales.reduce((sum, scale) => sum + scale, 0) / scales.length;
  let [downX, downY] = [0, 0];
  scales.forEach((scale, index) => {
    downX += (x[index] ?? 0) * (scale - mean);
    downY += (y[index] ?? 0) * (scale - mean);
  });
  const length = Math.sqrt(downX * downX + downY * downY);
  if (length < 1e-9) return places;
  const [sine, cosine] = [downX / length, downY / length];
  return {
    x: x.map((value, index) => value * cosine - (y[index] ?? 0) * sine),
    y: x.map((value, index) => value * sine + (y[index] ?? 0) * cosine),
  };
}
