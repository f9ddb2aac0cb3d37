import type { Language } from '../language/language.ts';
import type { MapLayout } from './layout.ts';

/** A layout without bands as it is sent: only positions, in tenths of a map unit. */
export interface PackedLayout {
  readonly width: number;
  readonly height: number;
  /** The rows from top to bottom: the middle of the row, and the height of its cards. */
  readonly rows: readonly (readonly [y: number, height: number])[];
  /** For each pattern of the language, in its order: the index of its row, and the card's position along the row. */
  readonly cards: readonly (readonly [row: number, x: number])[];
}

/** The layouts that are made at build time and loaded when they are needed, by the id of their arrangement. */
export type PackedArrangements = Readonly<Record<string, PackedLayout>>;

/** Packs a layout without bands that has a card for every pattern of the language, in rows of equal height. */
export function packLayout({ width, height, cards }: MapLayout): PackedLayout {
  const rows = new Map<number, number>();
  const places = new Map<number, number>();
  for (const card of cards.toSorted((a, b) => a.y - b.y)) {
    if (!places.has(card.y)) places.set(card.y, places.size);
    rows.set(card.y, card.height);
  }
  return {
    width: tenths(width),
    height: tenths(height),
    rows: [...rows].map(([y, tall]) => [tenths(y), tenths(tall)]),
    cards: cards.map(({ x, y }) => [places.get(y) ?? 0, tenths(x)]),
  };
}

/**
 * Unpacks a layout. Returns null if it belongs to another language: while an author edits, the language may be newer
 * than the layout for a moment.
 */
export function unpackLayout({ patterns }: Language, packed: PackedLayout): MapLayout | null {
  if (packed.cards.length !== patterns.length) return null;
  return {
    width: packed.width / 10,
    height: packed.height / 10,
    bands: [],
    cards: patterns.map(({ id }, place) => {
      const [row, x] = packed.cards[place] ?? [0, 0];
      const [y, height] = packed.rows[row] ?? [0, 0];
      return { id, x: x / 10, y: y / 10, height: height / 10 };
    }),
  };
}

function tenths(value: number): number {
  return Math.round(value * 10);
}
