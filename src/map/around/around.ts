import type { Language } from '../../language/language.ts';
import { linkedWith } from '../../language/link.ts';
import { type Depth, neighbourhoodOf } from '../../language/neighbourhood.ts';
import { cardHeight, nameLines } from '../card.ts';
import { bestFor } from '../bands/window-shape.ts';
import { CARD } from '../drawing/card-look.ts';
import type { Size } from '../drawing/framing.ts';
import { toHundredths } from '../geometry.ts';
import type { Card, MapLayout } from '../layout.ts';
import { keepApart } from '../by-links/slide.ts';

const MARGIN = 24;
const PITCH = CARD.width + 24;
/** Space between two rows of one ring, in map units. */
const ROW_GAP = 26;
/** Space between two rings, in map units. */
const RING_GAP = 48;
/** The window of a layout that is made for none: it is so large that every map fits it. */
const ANY_WINDOW: Size = { width: 4e6, height: 3e6 };

export interface AroundLayout {
  readonly layout: MapLayout;
  /** Ids of the patterns that are not reached and have no card, in ascending order. */
  readonly omitted: readonly number[];
}

/**
 * Places one pattern in the middle, its larger patterns above it and its smaller ones below, ring by ring, as far as
 * the neighbourhood reaches (see `neighbourhoodOf`):
 *
 *         ▭   ▭          two steps up
 *        ▭  ▭   ▭        larger
 *           ▣
 *         ▭   ▭ ▭        smaller; a ring too long for one row takes several,
 *           ▭  ▭         each between the cards of the other
 *
 * Each card of a ring is as close as possible to the middle of the linked cards in the previous ring, and this
 * determines the order along the ring. Cards never overlap. The same language always gets the same layout with as many
 * columns. Returns null for a pattern that the language does not have.
 *
 * @param columns The number of cards in a row, so that rings have as many rows as that takes.
 */
export function layOutAround(
  language: Language,
  centre: number,
  depth: Depth,
  columns = columnsAround(language, centre, depth),
): AroundLayout | null {
  const names = new Map(language.patterns.map(({ id, name }) => [id, name]));
  if (!names.has(centre)) return null;
  const { above, below, ringOf, links } = neighbourhoodOf(language.links, centre, depth);
  const scaleOf = new Map(language.patterns.map(({ id, scale }) => [id, scale]));
  const byScale = (ring: readonly number[]) =>
    ring.toSorted((a, b) => (scaleOf.get(a) ?? 0) - (scaleOf.get(b) ?? 0) || a - b);
  const sides = [above, below].map((rings) => rings.map(byScale));
  const most = (columns - 1) * PITCH;
  const linked = (id: number) => linkedWith(links, id);
  const x = new Map([[centre, most / 2]]);
  const placed = sides.map((rings) => placeSide(rings, { columns, most, linked, x }));

  const rings = [...(placed[0] ?? []).toReversed(), [[centre]], ...(placed[1] ?? [])];
  const cards: Card[] = [];
  let y = MARGIN;
  for (const rows of rings) {
    for (const row of rows) {
      const height = cardHeight(Math.max(...row.map((id) => nameLines(names.get(id) ?? '').length)));
      for (const id of row)
        cards.push({
          id,
          x: MARGIN + CARD.width / 2 + (x.get(id) ?? 0),
          y: toHundredths(y + height / 2),
          height,
        });
      y += height + ROW_GAP;
    }
    y += RING_GAP - ROW_GAP;
  }
  return {
    layout: { ...trim(cards), height: y - RING_GAP + MARGIN + 10, bands: [] },
    omitted: language.patterns.flatMap(({ id }) => (ringOf.has(id) ? [] : [id])),
  };
}

/** Moves cards to the left margin and sorts them by id. */
function trim(cards: readonly Card[]): { width: number; cards: Card[] } {
  const left = cards.reduce((least, { x }) => Math.min(least, x), Infinity);
  const right = cards.reduce((most, { x }) => Math.max(most, x), 0);
  const start = MARGIN + CARD.width / 2;
  return {
    width: right - left + 2 * start,
    cards: cards
      .map((card) => ({ ...card, x: toHundredths(card.x - left + start) }))
      .toSorted((a, b) => a.id - b.id),
  };
}

/** Returns the number of cards in a row that is best in a window (see `bestFor`). */
export function columnsAround(
  language: Language,
  centre: number,
  depth: Depth,
  window: Size = ANY_WINDOW,
): number {
  const { above, below } = neighbourhoodOf(language.links, centre, depth);
  const sizes = [...above, ...below].map((ring) => ring.length);
  const typicalRow = cardHeight(3);
  const most = Math.max(1, ...sizes);
  const fewest = Math.min(2, most);
  const shapes = Array.from({ length: most - fewest + 1 }, (_, index) => {
    const columns = fewest + index;
    const rows = sizes.reduce((sum, size) => sum + rowsOf(size, columns), 1);
    const height = rows * (typicalRow + ROW_GAP) + sizes.length * (RING_GAP - ROW_GAP);
    return { columns, width: columns * PITCH + 2 * MARGIN, height: height + 2 * MARGIN };
  });
  return bestFor(shapes, window)?.columns ?? 1;
}

/** Returns the rows of a ring. All of them together, each between the cards of the other, are as wide as one of columns. */
function rowsOf(size: number, columns: number): number {
  return columns === 1 ? size : Math.max(1, Math.ceil((size - 1) / (columns - 1)));
}

interface Places {
  readonly columns: number;
  readonly most: number;
  readonly linked: (id: number) => readonly number[];
  /** The place of each pattern, in map units; filled in by `placeSide`. */
  readonly x: Map<number, number>;
}

/** How often the rings are ordered outwards and back. */
const SWEEPS = 4;

/** Places the rings of one side. Returns the rows of each, from top to bottom within a ring. */
function placeSide(
  given: readonly (readonly number[])[],
  { columns, most, linked, x }: Places,
): number[][][] {
  const rings = given.map((ring) => [...ring]);
  const middleIn = (id: number, ring: ReadonlySet<number>, otherwise: number) => {
    const others = linked(id).filter((other) => ring.has(other));
    return others.length === 0
      ? otherwise
      : others.reduce((sum, other) => sum + (x.get(other) ?? 0), 0) / others.length;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    rings.forEach((ring, index) => {
      // The ring before the first consists of the centre alone, to which all are linked.
      const before = new Set(rings[index - 1] ?? []);
      const wanted = new Map(ring.map((id) => [id, middleIn(id, before, most / 2)]));
      if (index > 0) ring.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
      const places = keepApart(
        ring.map((id) => wanted.get(id) ?? 0),
        PITCH / rowsOf(ring.length, columns),
        most,
      );
      ring.forEach((id, place) => x.set(id, places[place] ?? 0));
    });
    if (sweep === SWEEPS - 1) break;
    for (const [index, ring] of [...rings.entries()].toReversed()) {
      const after = new Set(rings[index + 1] ?? []);
      const wanted = new Map(ring.map((id) => [id, middleIn(id, after, x.get(id) ?? 0)]));
      ring.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    }
  }
  return rings.map((ring) => {
    const rows = rowsOf(ring.length, columns);
    return Array.from({ length: rows }, (_, row) => ring.filter((_, place) => place % rows === row));
  });
}
