import { type Segment, type Lines, countCrossings, countCrossingsOf, lineAt } from './crossings.ts';
import { seededRandom } from '../random.ts';
import { seats } from './rows.ts';

/** Two ids that a link joins. Which one is larger does not matter for the order. */
export type Pair = readonly [number, number];

/**
 * Most links whose lines are compared in pairs, because the number of pairs grows with the square. With more links, the
 * order is the result of the barycentre sweeps alone.
 */
const MOST_LINKS_COMPARED = 1500;

/**
 * Most comparisons of two lines that are spent on swaps. They are counted, because with a clock the result would depend
 * on the machine.
 */
const MOST_COMPARISONS = 200_000_000;

/**
 * Orders the patterns within each band so that few links cross.
 *
 * Barycentre sweeps (Sugiyama, Tagawa and Toda, 1981) move each pattern towards the mean of its neighbours. Then pairs
 * within a band are swapped while this reduces the crossings of straight lines between the cards, or keeps their number
 * and shortens the lines. This is done from the given order and from a few shuffled orders with a fixed seed, and the
 * best result is taken. The same bands and links always give the same order.
 *
 * @param bands Ids of each band, largest scale first. The given order breaks ties.
 * @param pairs The links.
 * @param columns The largest number of cards in a row.
 */
export function orderBands(
  bands: readonly (readonly number[])[],
  pairs: readonly Pair[],
  columns: number,
): number[][] {
  const order = new BandOrder(bands, pairs, columns);
  const compared = order.lineCount <= MOST_LINKS_COMPARED;
  const restarts = compared ? Math.min(16, Math.floor(500_000 / (1 + order.lineCount ** 2))) : 0;
  const random = seededRandom(1965);
  let best = order.settle(compared);
  for (let restart = 0; restart < restarts && !order.isSpent; restart++) {
    order.shuffle(random);
    const next = order.settle(compared);
    if (next.crossings < best.crossings || (next.crossings === best.crossings && next.length < best.length))
      best = next;
  }
  return best.order;
}

interface Outcome {
  readonly order: number[][];
  readonly crossings: number;
  readonly length: number;
}

class BandOrder {
  private readonly order: number[][];
  private readonly seatsOf: { x: number; y: number }[][];
  private readonly at = new Map<number, { x: number; y: number }>();
  private readonly neighbours = new Map<number, number[]>();
  private readonly lines: Pair[];
  private readonly linesOf = new Map<number, number[]>();
  private readonly drawn: Lines;
  private comparisons = 0;

  constructor(given: readonly (readonly number[])[], pairs: readonly Pair[], columns: number) {
    this.order = given.map((band) => [...band]);
    let rowsAbove = 0;
    this.seatsOf = given.map((band) => {
      const places = seats(band.length, columns).map(({ row, across }) => ({
        x: across * columns,
        y: rowsAbove + row,
      }));
      rowsAbove = (places.at(-1)?.y ?? rowsAbove) + 1;
      return places;
    });
    const bandOf = new Map(given.flatMap((band, index) => band.map((id) => [id, index] as const)));
    this.lines = pairs.filter(([a, b]) => bandOf.get(a) !== bandOf.get(b) && bandOf.has(a) && bandOf.has(b));
    this.drawn = new Float64Array(4 * this.lines.length);
    this.lines.forEach(([a, b], index) => {
      push(this.neighbours, a, b);
      push(this.neighbours, b, a);
      push(this.linesOf, a, index);
      push(this.linesOf, b, index);
    });
    this.seat();
  }

  /** The number of links between different bands. Only these count as lines that may cross. */
  get lineCount(): number {
    return this.lines.length;
  }

  get isSpent(): boolean {
    return this.comparisons >= MOST_COMPARISONS;
  }

  shuffle(random: () => number): void {
    for (const band of this.order) {
      for (let index = band.length - 1; index > 0; index--)
        swap(band, index, Math.floor(random() * (index + 1)));
    }
    this.seat();
  }

  /** Improves the current order and returns what was reached. */
  settle(compared: boolean): Outcome {
    for (let sweep = 0; sweep < 12; sweep++) this.sweep(sweep % 2 === 0);
    if (compared) this.swapPairs();
    return {
      order: this.order.map((band) => [...band]),
      crossings: compared ? countCrossings(this.lines.map((pair) => this.line(pair))) : 0,
      length: this.lines.reduce((sum, pair) => sum + Math.abs(this.line(pair)[0] - this.line(pair)[2]), 0),
    };
  }

  private seat(): void {
    this.order.forEach((band, index) => this.seatBand(band, index));
  }

  private seatBand(band: readonly number[], index: number): void {
    band.forEach((id, position) => {
      const place = this.seatsOf[index]?.[position];
      if (place) this.at.set(id, place);
    });
  }

  private sweep(down: boolean): void {
    const indices = this.order.map((_, index) => index);
    for (const index of down ? indices : indices.toReversed()) {
      const band = this.order[index] ?? [];
      const wanted = new Map(band.map((id) => [id, this.barycentre(id)]));
      band.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
      this.seatBand(band, index);
    }
  }

  private barycentre(id: number): number {
    const here = this.at.get(id) ?? { x: 0, y: 0 };
    let sum = 0;
    let weight = 0;
    for (const other of this.neighbours.get(id) ?? []) {
      const there = this.at.get(other) ?? here;
      const nearness = 1 / Math.max(1, Math.abs(there.y - here.y));
      sum += there.x * nearness;
      weight += nearness;
    }
    return weight === 0 ? here.x : sum / weight;
  }

  private swapPairs(): void {
    for (const index of this.lines.keys()) this.draw(index);
    for (let improved = true; improved && !this.isSpent;) {
      improved = false;
      for (const band of this.order) {
        // Adjacent pairs come first, then more distant ones: close swaps repair most, and distant swaps escape local
        // minima.
        for (let apart = 1; apart < Math.min(band.length, 12); apart++) {
          for (let index = 0; index + apart < band.length; index++) {
            if (this.trySwap(band, index, index + apart)) improved = true;
          }
        }
      }
    }
  }

  private trySwap(band: number[], i: number, j: number): boolean {
    const a = band[i];
    const b = band[j];
    if (a === undefined || b === undefined) return false;
    const moved = [...new Set([...(this.linesOf.get(a) ?? []), ...(this.linesOf.get(b) ?? [])])];
    if (moved.length === 0 || this.isSpent) return false;
    this.comparisons += 2 * moved.length * this.lines.length;
    const before = this.cost(moved);
    this.exchange(a, b);
    const after = this.cost(moved);
    if (
      after.crossings < before.crossings ||
      (after.crossings === before.crossings && after.length < before.length - 1e-9)
    ) {
      swap(band, i, j);
      return true;
    }
    this.exchange(a, b);
    for (const index of moved) this.draw(index);
    return false;
  }

  private exchange(a: number, b: number): void {
    const placeOfA = this.at.get(a);
    const placeOfB = this.at.get(b);
    if (!placeOfA || !placeOfB) return;
    this.at.set(a, placeOfB);
    this.at.set(b, placeOfA);
  }

  /** Returns the crossings of some lines with all lines, and the horizontal length of those lines. */
  private cost(moved: readonly number[]): { crossings: number; length: number } {
    for (const index of moved) this.draw(index);
    let crossings = 0;
    let length = 0;
    for (const index of moved) {
      length += Math.abs((this.drawn[4 * index] ?? 0) - (this.drawn[4 * index + 2] ?? 0));
      crossings += countCrossingsOf(this.drawn, index);
    }
    return { crossings: crossings - this.crossingsAmong(moved), length };
  }

  /** Counts the crossings among a few lines, which a comparison of each with all would count twice. */
  private crossingsAmong(moved: readonly number[]): number {
    return countCrossings(moved.map((index) => lineAt(this.drawn, index)));
  }

  private draw(index: number): void {
    this.drawn.set(this.line(this.lines[index] ?? [0, 0]), 4 * index);
  }

  private line([a, b]: Pair): Segment {
    const from = this.at.get(a) ?? { x: 0, y: 0 };
    const to = this.at.get(b) ?? { x: 0, y: 0 };
    return [from.x, from.y, to.x, to.y];
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function swap<T>(values: T[], i: number, j: number): void {
  const first = values[i] as T;
  values[i] = values[j] as T;
  values[j] = first;
}
