import type { Pattern } from '../../language/pattern.ts';
import { nameLines, nameParts } from '../card.ts';
import { CARD } from './card-look.ts';
import { SMALLEST, TIGHT, WHOLE_ZOOM, detailAt } from './detail.ts';
import type { Framing, Size } from './framing.ts';
import { type Rect, clamp, inWindow, overlap } from '../geometry.ts';
import { type Card, type MapLayout, cardRect } from '../layout.ts';
import { textWidth } from './text-width.ts';

/** A lit card. */
export interface LitCard {
  readonly id: number;
  readonly name: string;
  /** Its rectangle, in map units. It has no width and height if the pattern has only a place and no card. */
  readonly card: Rect;
}

/** A lit card that has grown to show its whole name, in CSS pixels of the window. */
export interface Plate extends Rect {
  readonly id: number;
  /** The lines of its name, and their distance from its left and right edges. */
  readonly texts: readonly string[];
  readonly padding: number;
}

/** Returns a lit pattern with its card, or with its place on a folded band. */
export function litCard({ id, name }: Pattern, card: Card, { folded }: MapLayout): LitCard {
  return {
    id,
    name,
    card: folded?.has(id) ? { x: card.x, y: card.y, width: 0, height: 0 } : cardRect(card),
  };
}

/** Between two plates, in pixels. */
const GAP = 1;
/** Space above and below a plate's text, in CSS pixels. */
const PADDING_Y = 4;
/** Space between a plate and the window's edge, in CSS pixels. */
const EDGE = 2;

/**
 * Lets lit cards grow where cards are too small for their names. Each grows to the size that its whole name needs at
 * the smallest readable size, over its own card, and covers no other lit card. Rows of cards are filled like lines of
 * type, with each plate as close to the middle of its card as the others allow.
 *
 *     cards   |  a  |   |  b  |   |  c  |
 *     plates  |   a   | |     b    | | c  |
 *
 * @param lit The lit cards. Earlier ones choose first, and the very first gets a plate whatever it covers.
 * @returns The plates that found a place, in any order. If all did, there are as many as lit cards.
 */
export function seatPlates(lit: readonly LitCard[], framing: Framing, window: Size): Plate[] {
  const { zoom } = framing;
  const things = lit.map(({ id, name, card }): Thing => {
    const isBare = card.height === 0;
    const own = inWindow(isBare ? card : withBorder(card), framing);
    const x = own.x + own.width / 2;
    const y = own.y + own.height / 2;
    const isIn = x >= 0 && y >= 0 && x <= window.width && y <= window.height;
    return { id, name, own, isBare, grows: isIn && (isBare || zoom < WHOLE_ZOOM) };
  });
  const wanted = things.filter(({ grows }) => grows).length;
  if (wanted === 0) return [];
  let shaped: Shaped[] = [];
  let plates: Plate[] = [];
  for (const look of detailAt(zoom) === 'mark' ? [AMPLE, ...LOOKS] : LOOKS) {
    shaped = things.map((thing) => ({ ...thing, ...(thing.grows ? shapeOf(thing, look) : NOTHING) }));
    // Most crowds fail at the first row that is too full.
    const isLast = look === LOOKS.at(-1);
    plates = isLast || hasRoom(shaped, window) ? seatAll(shaped, window) : [];
    if (plates.length === wanted) return plates;
  }
  const [first] = shaped;
  if (!first?.grows || plates.some(({ id }) => id === first.id)) return plates;
  const alone = seatAll([first], window);
  return [...plates.filter((plate) => !alone.some((other) => overlap(plate, other))), ...alone];
}

/** Whether a plate covers text of a card that is not lit, so that the rest of it could not be read. */
export function isCovered(card: Rect, plates: readonly Plate[], framing: Framing): boolean {
  const { x, y, width, height } = inWindow(card, framing);
  const text = { x: x + TIGHT.x, y, width: width - 2 * TIGHT.x, height };
  return plates.some((plate) => overlap(plate, text));
}

/** The size of plates. All plates that are lit together have the same look, as ample as the fullest row allows. */
interface Look {
  /** The smallest width into which the text is broken, in CSS pixels; the line with the number depends on it too. */
  readonly width: number;
  /** Plates are made wider than their words need if names would take more lines than this. */
  readonly lines: number;
  readonly padding: number;
}

const AMPLE: Look = { width: CARD.width, lines: 3, padding: 6 };
const LOOKS: readonly Look[] = [
  { width: 0, lines: 3, padding: 5 },
  { width: 0, lines: 3, padding: TIGHT.x },
  { width: 0, lines: Infinity, padding: TIGHT.x },
];

/** How far the border of a lit card extends beyond the card, in map units. A plate must hide all of it. */
const BORDER_OUT = 1.2;

function withBorder({ x, y, width, height }: Rect): Rect {
  return {
    x: x - BORDER_OUT,
    y: y - BORDER_OUT,
    width: width + 2 * BORDER_OUT,
    height: height + 2 * BORDER_OUT,
  };
}

interface Thing {
  readonly id: number;
  readonly name: string;
  /** Its card, in CSS pixels. */
  readonly own: Rect;
  /** Whether it has no card. */
  readonly isBare: boolean;
  /** Whether it should get a plate. */
  readonly grows: boolean;
}

interface Shape {
  readonly padding: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly string[];
}

function shapeOf({ name, own }: Thing, { width, lines, padding }: Look): Shape {
  const longest = Math.max(...nameParts(name).map((part) => textWidth(part.trimEnd(), SMALLEST.size)));
  const most = CARD.width - 2 * padding;
  let room = Math.max(own.width - 2 * padding, Math.min(most, Math.max(width - 2 * padding, longest)));
  while (linesIn(name, room).length > lines && room < most) room += STEP;
  const texts = linesIn(name, room);
  const widest = Math.max(...texts.map((text) => textWidth(text, SMALLEST.size)));
  const rows = texts.length + (width > 0 ? 1 : 0);
  return {
    texts,
    padding,
    width: Math.max(own.width, widest + 2 * padding),
    height: Math.max(own.height, rows * SMALLEST.leading + 2 * PADDING_Y),
  };
}

const NOTHING: Shape = { padding: 0, width: 0, height: 0, texts: [] };

/** Step by which a plate is widened to save a line, in CSS pixels. */
const STEP = 4;

/** Names are broken into lines once for each zoom, not for each frame. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 4000;

function linesIn(name: string, room: number): readonly string[] {
  const key = `${room.toFixed(2)} ${name}`;
  let lines = known.get(key);
  if (lines) return lines;
  if (known.size > MOST_KNOWN) known.clear();
  known.set(key, (lines = nameLines(name, SMALLEST.size, room + 0.01)));
  return lines;
}

type Shaped = Thing & Shape;

/** Groups things by the height of their middles, from top to bottom. */
function rowsOf(things: readonly Shaped[]): Shaped[][] {
  const rows = new Map<number, Shaped[]>();
  for (const thing of things) {
    const middle = Math.round(thing.own.y + thing.own.height / 2);
    const row = rows.get(middle);
    if (row) row.push(thing);
    else rows.set(middle, [thing]);
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
}

/** Whether each row by itself has room for everything that it should hold. */
function hasRoom(things: readonly Shaped[], window: Size): boolean {
  return rowsOf(things).every((row) => {
    const shown = leftToRight(row).filter((thing) => thing.grows || !thing.isBare);
    return spread(shown, new Set(shown.filter(({ grows }) => grows)), window) !== null;
  });
}

function leftToRight(row: readonly Shaped[]): Shaped[] {
  return row.toSorted((a, b) => a.own.x + a.own.width / 2 - (b.own.x + b.own.width / 2));
}

function seatAll(things: readonly Shaped[], window: Size): Plate[] {
  const plates: Plate[] = [];
  for (const row of rowsOf(things)) {
    for (const { thing, x } of seatRow(row, window)) {
      const plate = seatUpright(thing, x, things, plates, window);
      if (plate) plates.push(plate);
    }
  }
  return plates;
}

/** Finds horizontal places for as many plates of a row as fit. */
function seatRow(row: readonly Shaped[], window: Size): { thing: Shaped; x: number }[] {
  const inOrder = leftToRight(row);
  const grown = new Set<Shaped>();
  let places: ReadonlyMap<Shaped, number> = new Map();
  for (const thing of row) {
    if (!thing.grows) continue;
    grown.add(thing);
    const next = spread(
      inOrder.filter((other) => grown.has(other) || !other.isBare),
      grown,
      window,
    );
    if (next) places = next;
    else grown.delete(thing);
  }
  return inOrder.flatMap((thing) => {
    const x = places.get(thing);
    return x !== undefined && grown.has(thing) ? [{ thing, x }] : [];
  });
}

/**
 * Finds horizontal places for the things of a row in their order, each over its card and as close to its middle as
 * possible; null if there are none.
 */
function spread(
  things: readonly Shaped[],
  grown: ReadonlySet<Shaped>,
  window: Size,
): ReadonlyMap<Shaped, number> | null {
  const ranges = things.map((thing) => {
    const { own } = thing;
    if (!grown.has(thing)) return { least: own.x, most: own.x, wanted: own.x, width: own.width };
    return { ...along(own.x, own.width, thing.width, window.width), width: thing.width };
  });
  const isTogether = (place: number) => {
    const [left, right] = [things[place - 1], things[place]];
    return left !== undefined && right !== undefined && (grown.has(left) || grown.has(right));
  };
  const latest: number[] = [];
  for (let place = ranges.length - 1; place >= 0; place--) {
    const range = ranges[place];
    if (!range) continue;
    const after = isTogether(place + 1) ? (latest[place + 1] ?? Infinity) - GAP - range.width : Infinity;
    latest[place] = Math.min(range.most, after);
  }
  const places = new Map<Shaped, number>();
  let free = -Infinity;
  for (const [place, thing] of things.entries()) {
    const range = ranges[place];
    if (!range) continue;
    const least = Math.max(range.least, isTogether(place) ? free : -Infinity);
    const x = Math.min(Math.max(range.wanted, least), latest[place] ?? 0);
    if (x < least - 0.01) return null;
    places.set(thing, x);
    free = x + range.width + GAP;
  }
  return places;
}

/** Returns a plate with a known horizontal place, if it also finds a vertical one. */
function seatUpright(
  { id, own, width, height, texts, padding, isBare }: Shaped,
  x: number,
  things: readonly Shaped[],
  plates: readonly Plate[],
  window: Size,
): Plate | null {
  const range = along(own.y, own.height, height, window.height);
  let least = range.least;
  let most = range.most;
  const column = { x: x - GAP + 0.01, y: -Infinity, width: width + 2 * GAP - 0.02, height: Infinity };
  for (const other of [...plates, ...things.filter((thing) => !thing.isBare).map((thing) => thing.own)]) {
    const isBeside = other === own || other.x >= column.x + column.width || other.x + other.width <= column.x;
    if (isBeside) continue;
    if (other.y + other.height / 2 < own.y + own.height / 2)
      least = Math.max(least, other.y + other.height + GAP);
    else most = Math.min(most, other.y - GAP - height);
  }
  if (least > most + 0.01) return null;
  const y = clamp(range.wanted, least, Math.max(least, most));
  const plate = { x, y, width, height };
  if (isBare && plates.some((other) => overlap(other, plate))) return null;
  return { id, ...plate, texts, padding };
}

/**
 * Returns the range in which a plate may begin in one direction so that it covers its card, and where it is centred on
 * the card.
 */
function along(
  start: number,
  length: number,
  grown: number,
  window: number,
): { least: number; most: number; wanted: number } {
  const wanted = clamp(start + (length - grown) / 2, EDGE, Math.max(EDGE, window - grown - EDGE));
  return {
    least: Math.min(wanted, Math.max(start + length - grown, EDGE)),
    most: Math.max(wanted, Math.min(start, window - grown - EDGE)),
    wanted,
  };
}
