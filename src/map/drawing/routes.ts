import type { Link } from '../../language/link.ts';
import { linkKey } from '../../language/link.ts';
import { oncePer } from '../../language/once-per.ts';
import { CARD } from './card-look.ts';
import type { Curve } from './curve.ts';
import { type Point, clamp } from '../geometry.ts';
import { type Band, type Card, LABEL_STRIP, LABEL_WIDTH, type MapLayout, isStrip } from '../layout.ts';

/**
 * The curves of all links, by link key. A link leaves its larger pattern at the bottom edge and enters its smaller one
 * at the top; on its way it passes each row of cards through a gap between two of them, and changes course only in the
 * free channel between two rows:
 *
 *     [ card ]  [ card ]  [ card ]
 *         │
 *         ╰────────╮                  channel
 *     [ card ]  ┊  │ [ card ]         row, with the gap that is least out of the way
 *                  ╰──╮               channel
 *     [ card ]     [ card ]
 *
 * Within a row both ends are at the bottom, and a link that runs upwards goes from top to bottom. A label above the cards
 * of its band is a row too, which links pass at its right.
 * The time is linear in the number of links and of the rows that each passes.
 */
export function routeLinks(
  layout: MapLayout,
  links: readonly Pick<Link, 'larger' | 'smaller'>[],
): Map<string, Curve> {
  const { rows, rowOf, cardOf } = rowsOf(layout);
  const trips: Trip[] = [];
  const crowds = new Map<Gap, number>();
  for (const link of links) {
    const from = cardOf.get(link.larger);
    const to = cardOf.get(link.smaller);
    const start = rowOf.get(link.larger);
    const end = rowOf.get(link.smaller);
    if (!from || !to || start === undefined || end === undefined) continue;
    trips.push({
      key: linkKey(link),
      direction: Math.sign(end - start),
      start,
      stops: [
        { row: start, x: from.x, gap: null, card: from, side: end < start ? 'top' : 'bottom' },
        ...passages(rows, start, end, from.x, to.x, crowds),
        { row: end, x: to.x, gap: null, card: to, side: end > start ? 'top' : 'bottom' },
      ],
    });
  }
  spreadPorts(trips);
  spreadLanes(trips);
  const turns = chooseTurns(trips);
  return new Map(trips.map((trip) => [trip.key, curveOf(trip, rows, turns)]));
}

interface Row {
  readonly top: number;
  readonly bottom: number;
  /** Sorted from left to right. */
  readonly cards: readonly Card[];
  readonly gaps: readonly Gap[];
}

/** Free space between two cards of a row, or between a card and the edge of the band. */
interface Gap {
  readonly left: number;
  readonly right: number;
}

/** A place that a link passes: a card at either end, a gap in between. */
interface Stop {
  readonly row: number;
  x: number;
  readonly gap: Gap | null;
  readonly card: Card | null;
  readonly side: 'top' | 'bottom';
}

interface Trip {
  readonly key: string;
  /** 1 downwards, -1 upwards, 0 within a row. */
  readonly direction: number;
  readonly start: number;
  readonly stops: readonly Stop[];
}

/** Distance between a line and the card beside it, in map units. Wide gaps leave more. */
const CLEARANCE = { least: 3, most: 14 };
const LANE = 4;
const PORT = 7;

const rowsOf = oncePer((layout: MapLayout) => {
  const rows = readRows(layout);
  return {
    rows,
    rowOf: new Map(rows.flatMap((row, index) => row.cards.map((card) => [card.id, index] as const))),
    cardOf: new Map(layout.cards.map((card) => [card.id, card])),
  };
});

function readRows(layout: MapLayout): Row[] {
  const byY = new Map<number, Card[]>();
  for (const card of layout.cards) {
    const row = byY.get(card.y);
    if (row) row.push(card);
    else byY.set(card.y, [card]);
  }
  const left = (layout.bands[0]?.x ?? 0) + (layout.labels === 'above' ? 0 : LABEL_WIDTH - 6);
  const right = layout.width - (layout.bands[0]?.x ?? 0);
  const besideLabel = (band: Band): Gap => ({
    left: Math.max(left, band.x + band.labelEnd) + CLEARANCE.least,
    right: right - CLEARANCE.least,
  });
  const strips = layout.bands.filter(isStrip);
  const rows = [...byY].map(([y, unsorted]): Row => {
    const cards = unsorted.toSorted((a, b) => a.x - b.x);
    const height = cards[0]?.height ?? 0;
    const [top, bottom] = [y - height / 2, y + height / 2];
    // A folded band has no cards to go around, only its line.
    const strip = strips.find((band) => band.y < y && y < band.y + band.height);
    if (strip) return { top, bottom, cards, gaps: [besideLabel(strip)] };
    const edges = [
      left,
      ...cards.flatMap((card) => [card.x - CARD.width / 2, card.x + CARD.width / 2]),
      right,
    ];
    const gaps: Gap[] = [];
    for (let index = 0; index < edges.length; index += 2) {
      const left = edges[index] ?? 0;
      const right = edges[index + 1] ?? 0;
      const clearance = clamp((right - left) / 4, CLEARANCE.least, CLEARANCE.most);
      if (right - left > 2 * CLEARANCE.least) gaps.push({ left: left + clearance, right: right - clearance });
    }
    return { top, bottom, cards, gaps };
  });
  const labelled = layout.labels === 'above' ? layout.bands.filter((band) => !isStrip(band)) : [];
  const labels = labelled.map((band): Row => {
    return { top: band.y, bottom: band.y + LABEL_STRIP, cards: [], gaps: [besideLabel(band)] };
  });
  return [...rows, ...labels].toSorted((a, b) => a.top - b.top);
}

/**
 * Chooses a gap in each row between two rows, so that the way is short, has few bends and avoids gaps that are full.
 * Uses dynamic programming over the rows.
 *
 * @param crowds The number of links that pass each gap already, to which this one is added.
 */
function passages(
  rows: readonly Row[],
  start: number,
  end: number,
  fromX: number,
  toX: number,
  crowds: Map<Gap, number>,
): Stop[] {
  const step = end > start ? 1 : -1;
  const count = Math.max(0, Math.abs(end - start) - 1);
  interface GapChoice {
    readonly x: number;
    readonly gap: Gap;
    readonly cost: number;
    readonly before: GapChoice | null;
  }
  let choices: (GapChoice | null)[] = [null];
  for (let passed = 1; passed <= count; passed++) {
    const straight = fromX + ((toX - fromX) * passed) / (count + 1);
    const gaps = nearestGaps(rows[start + step * passed]?.gaps ?? [], straight);
    const next: GapChoice[] = [];
    for (const gap of gaps) {
      const crowd = crowding(gap, crowds.get(gap) ?? 0);
      for (const before of choices) {
        const wanted = [before?.x ?? fromX, toX, straight];
        for (const x of new Set(wanted.map((value) => clamp(value, gap.left, gap.right)))) {
          const cost =
            (before?.cost ?? 0) +
            crowd +
            detour(x - (before?.x ?? fromX)) +
            (passed === count ? detour(toX - x) : 0);
          next.push({ x, gap, cost, before });
        }
      }
    }
    next.sort((a, b) => a.cost - b.cost);
    if (next.length > 0) choices = next.slice(0, 8);
  }
  const stops: Stop[] = [];
  for (
    let choice = choices[0] ?? null, row = start + step * count;
    choice;
    choice = choice.before, row -= step
  ) {
    stops.unshift({ row, x: choice.x, gap: choice.gap, card: null, side: 'bottom' });
    crowds.set(choice.gap, (crowds.get(choice.gap) ?? 0) + 1);
  }
  return stops;
}

/** What it costs to pass a gap in which links would stand closer than side by side: they would be one thick line. */
function crowding({ left, right }: Gap, links: number): number {
  return 5 * Math.max(0, links - (right - left) / LANE);
}

function detour(dx: number): number {
  return Math.abs(dx) < 1 ? 0 : 20 + Math.abs(dx) + (dx * dx) / 800;
}

function nearestGaps(gaps: readonly Gap[], x: number): Gap[] {
  const distance = (gap: Gap) => Math.abs(clamp(x, gap.left, gap.right) - x);
  return [...gaps].toSorted((a, b) => distance(a) - distance(b)).slice(0, 4);
}

/** Spreads the ends of links along the edge of a card, in the order of their destinations. */
function spreadPorts(trips: readonly Trip[]): void {
  const ports = new Map<string, { stop: Stop; towards: number }[]>();
  for (const { stops } of trips) {
    for (const [stop, next] of [
      [stops[0], stops[1]],
      [stops.at(-1), stops.at(-2)],
    ]) {
      if (!stop?.card || !next) continue;
      const key = `${stop.card.id} ${stop.side}`;
      const entry = { stop, towards: next.x };
      const known = ports.get(key);
      if (known) known.push(entry);
      else ports.set(key, [entry]);
    }
  }
  for (const group of ports.values()) {
    group.sort((a, b) => a.towards - b.towards);
    const spacing = Math.min(PORT, (CARD.width - 28) / Math.max(1, group.length - 1));
    group.forEach(({ stop }, index) => {
      stop.x += (index - (group.length - 1) / 2) * spacing;
    });
  }
}

/** Places links that share a gap side by side. */
function spreadLanes(trips: readonly Trip[]): void {
  const lanes = new Map<Gap, { stop: Stop; lean: number }[]>();
  for (const { stops } of trips) {
    stops.forEach((stop, index) => {
      if (!stop.gap) return;
      const lean = (stops[index - 1]?.x ?? stop.x) + (stops[index + 1]?.x ?? stop.x);
      const known = lanes.get(stop.gap);
      if (known) known.push({ stop, lean });
      else lanes.set(stop.gap, [{ stop, lean }]);
    });
  }
  for (const [gap, group] of lanes) {
    if (group.length < 2) continue;
    group.sort((a, b) => a.stop.x - b.stop.x || a.lean - b.lean);
    const spacing = Math.min(LANE, (gap.right - gap.left) / (group.length - 1));
    // Each lane stays where it wants to be if the lane to its left leaves room; all stay within the gap.
    let least = gap.left;
    for (const [index, { stop }] of group.entries()) {
      stop.x = clamp(stop.x, least, gap.right - spacing * (group.length - 1 - index));
      least = stop.x + spacing;
    }
  }
}

/**
 * Returns the fraction of a channel's height at which each leg turns. Of two legs to the right, the one that starts
 * further right turns first, so that they do not cross needlessly; to the left, it is the other way round.
 */
function chooseTurns(trips: readonly Trip[]): Map<Stop, number> {
  const channels = new Map<string, { stop: Stop; x: number }[]>();
  for (const { stops, start, direction } of trips) {
    stops.slice(1).forEach((stop, index) => {
      const from = stops[index]?.x ?? stop.x;
      const channel = direction === 0 ? start : Math.min(stop.row, stops[index]?.row ?? stop.row);
      const key = `${channel} ${stop.x > from ? 'right' : 'left'} ${direction}`;
      const known = channels.get(key);
      if (known) known.push({ stop, x: from });
      else channels.set(key, [{ stop, x: from }]);
    });
  }
  const turns = new Map<Stop, number>();
  for (const [key, legs] of channels) {
    legs.sort((a, b) => (key.includes('right') ? b.x - a.x : a.x - b.x));
    legs.forEach(({ stop }, index) => turns.set(stop, 0.3 + (0.4 * (index + 0.5)) / legs.length));
  }
  return turns;
}

/** Space that an arrowhead needs before the card, in map units. */
const HEAD = 7;

function curveOf(trip: Trip, rows: readonly Row[], turns: ReadonlyMap<Stop, number>): Curve {
  const down = trip.direction >= 0;
  const edge = (stop: Stop, leaving: boolean): number => {
    const row = rows[stop.row];
    if (!row) return 0;
    if (trip.direction === 0) return row.bottom;
    return leaving === down ? row.bottom : row.top;
  };
  const points: Point[] = [];
  trip.stops.forEach((stop, index) => {
    const previous = trip.stops[index - 1];
    if (!previous) return;
    const from = { x: previous.x, y: edge(previous, true) };
    const to = { x: stop.x, y: edge(stop, false) };
    points.push(from);
    const turn = turns.get(stop) ?? 0.5;
    if (trip.direction === 0) {
      const next = rows[stop.row + 1];
      const depth = Math.min(next ? next.top - from.y : 22, 44) * turn + HEAD;
      points.push({ x: from.x, y: from.y + depth }, { x: to.x, y: to.y + depth });
    } else if (Math.abs(from.x - to.x) > 0.5) {
      const bend = from.y + (to.y - from.y) * turn;
      const slant = (to.y - from.y) * 0.18;
      points.push({ x: from.x, y: bend - slant }, { x: to.x, y: bend + slant });
    }
    points.push(to);
  });
  const first = points[0] ?? { x: 0, y: 0 };
  const last = points.at(-1) ?? first;
  const controls = points.slice(1, -1);
  return {
    from: first,
    controls: controls.length > 0 ? controls : [{ x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 }],
    to: last,
  };
}
