import { type Link, linkKey } from '../language/link.ts';
import { CARD } from './card.ts';
import type { Curve } from './curve.ts';
import type { Point } from './geometry.ts';
import { type Card, type MapLayout, cardRect } from './layout.ts';

/** How far the middle of a link stands off the straight line: a part of its length, but never more than this. */
const FURTHEST_BEND = 120;
/** The bends tried in their order, as parts of the length; to the left of the way down first. */
const BENDS = [0.05, -0.05, 0.12, -0.12, 0.2, -0.2, 0.3, -0.3];
/** How many cards a bend by the whole length of a link would be worth: wide ones look worse than a card passed. */
const WORTH = 5;
/** Between a link and a card that it passes. */
const CLEARANCE = 4;
/** Points looked at along a link lie this far apart, but there are never more than so many. */
const STEP = 14;
const MOST_POINTS = 40;

/**
 * The curves of links in a layout without bands, by link key: from the border of the larger pattern's card to that of
 * the smaller one, gently bent, so that two links between the same two patterns lie apart. Where a card is in the way
 * and a wider bend to either side gets around it, that is taken, if it is not much wider than it is worth. Links to
 * patterns that the layout leaves out have no curve. In time linear in the number of links where cards do not overlap.
 */
export function routeStraight(layout: MapLayout, links: readonly Link[]): Map<string, Curve> {
  const cards = new Map(layout.cards.map((card) => [card.id, card]));
  const inTheWay = cardFinder(layout.cards);
  const curves = new Map<string, Curve>();
  for (const link of links) {
    const from = cards.get(link.larger);
    const to = cards.get(link.smaller);
    if (from && to) curves.set(linkKey(link), leastHindered(from, to, inTheWay));
  }
  return curves;
}

function leastHindered(from: Card, to: Card, inTheWay: (at: Point) => Card | null): Curve {
  let best: Curve | null = null;
  let least = Infinity;
  for (const bend of BENDS) {
    const curve = bentCurve(from, to, bend);
    const hit = new Set<number>();
    for (const point of pointsOn(curve)) {
      const card = inTheWay(point);
      if (card && card.id !== from.id && card.id !== to.id) hit.add(card.id);
    }
    const cost = hit.size + WORTH * Math.abs(bend);
    if (cost < least) [best, least] = [curve, cost];
    if (hit.size === 0) break;
  }
  return best ?? bentCurve(from, to, 0);
}

function bentCurve(from: Card, to: Card, bend: number): Curve {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  // A control point twice as far off brings the middle of the curve just so far.
  const off = (2 * Math.max(-FURTHEST_BEND, Math.min(FURTHEST_BEND, bend * length))) / length;
  const control = { x: (from.x + to.x) / 2 + dy * off, y: (from.y + to.y) / 2 - dx * off };
  return { from: onBorder(from, control), controls: [control], to: onBorder(to, control) };
}

/** Where the line from a card's centre to a point outside leaves the card; for a point inside, the point itself. */
function onBorder(card: Card, towards: Point): Point {
  const dx = towards.x - card.x;
  const dy = towards.y - card.y;
  const part = Math.min(1, CARD.width / 2 / Math.abs(dx || 1e-9), card.height / 2 / Math.abs(dy || 1e-9));
  return { x: card.x + dx * part, y: card.y + dy * part };
}

function* pointsOn({ from, controls: [control = { x: 0, y: 0 }], to }: Curve): Generator<Point> {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const count = Math.min(MOST_POINTS, Math.ceil(length / STEP));
  for (let index = 1; index < count; index++) {
    const t = index / count;
    yield {
      x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * control.x + t * t * to.x,
      y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * control.y + t * t * to.y,
    };
  }
}

/** Tells which card, with a little room around it, covers a point. */
function cardFinder(cards: readonly Card[]): (at: Point) => Card | null {
  const square = CARD.width;
  const squares = new Map<string, Card[]>();
  for (const card of cards) {
    const { x, y, width, height } = cardRect(card);
    for (
      let column = Math.floor((x - CLEARANCE) / square);
      column * square <= x + width + CLEARANCE;
      column++
    ) {
      for (let row = Math.floor((y - CLEARANCE) / square); row * square <= y + height + CLEARANCE; row++) {
        const key = `${column} ${row}`;
        const known = squares.get(key);
        if (known) known.push(card);
        else squares.set(key, [card]);
      }
    }
  }
  return ({ x, y }) =>
    squares
      .get(`${Math.floor(x / square)} ${Math.floor(y / square)}`)
      ?.find(
        (card) =>
          Math.abs(x - card.x) < CARD.width / 2 + CLEARANCE &&
          Math.abs(y - card.y) < card.height / 2 + CLEARANCE,
      ) ?? null;
}
