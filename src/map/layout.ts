import type { Language } from '../language/language.ts';
import { oncePer } from '../language/once-per.ts';
import { cardHeight, nameLines } from './card.ts';
import { CARD } from './drawing/card-look.ts';
import type { Rect } from './geometry.ts';
import { orderBands } from './bands/order.ts';
import { rowCount, seats } from './bands/rows.ts';

/** The place of one pattern: the centre of its card and the card's height, in map units. Its width is `CARD.width`. */
export interface Card {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The strip of one scale. Its label stands at the left end, in the first `LABEL_WIDTH` map units. */
export interface Band extends Rect {
  readonly scale: number;
}

/** The places of everything on the map, in map units. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** From the largest scale downwards. Scale 0, which cuts across the others, is on top. */
  readonly bands: readonly Band[];
  /** Sorted by pattern id. */
  readonly cards: readonly Card[];
  /** Ids of the patterns whose bands are folded (`foldBands`). They have a place but no card. */
  readonly folded?: ReadonlySet<number>;
}

/** Width of a band's label from the band's left edge, in map units. */
export const LABEL_WIDTH = 118;

const PITCH = CARD.width + 10;
const MARGIN = 10;
const BAND_PADDING = 8;
const ROW_GAP = 26;
const BAND_GAP = 22;
/** Smallest height of a band that has room for its label, in map units. */
const LEAST_BAND_HEIGHT = 74;

/** The map's size beside the outline in a window of 1440 × 900, in CSS pixels. The map is made to fill it. */
export const REFERENCE = { width: 1184, height: 842 };

/** Returns the rectangle that a card covers. */
export function cardRect(card: Card): Rect {
  return {
    x: card.x - CARD.width / 2,
    y: card.y - card.height / 2,
    width: CARD.width,
    height: card.height,
  };
}

/** Returns the cards of a layout by pattern id. The table is built once for each layout. */
export const cardLookup = oncePer(
  (layout: MapLayout): ReadonlyMap<number, Card> => new Map(layout.cards.map((card) => [card.id, card])),
);

/**
 * What a layout depends on besides the language. It is small enough to be sent, and sufficient to make the layout
 * again.
 */
export interface BandPlan {
  /** The largest number of cards in a row. */
  readonly columns: number;
  /** The ids in each band, in the order of the language's scales. */
  readonly order: readonly (readonly number[])[];
  /** The number of lines in each name, in the order of the language's patterns. */
  readonly lines: readonly number[];
}

/** Gives every pattern its place. The same language always gets the same layout. */
export function layOut(language: Language): MapLayout {
  return placeBands(language, planBands(language));
}

/**
 * Chooses the order within each band (`orderBands`), and the number of columns at which rows wrap: the one that makes
 * the map largest on the reference screen.
 */
export function planBands(language: Language): BandPlan {
  const byScale = new Map<number, number[]>(language.scales.map((scale) => [scale.number, []]));
  for (const pattern of language.patterns) byScale.get(pattern.scale)?.push(pattern.id);
  const bands = [...byScale.values()];
  const columns = bestColumns(bands.map((band) => band.length));
  return {
    columns,
    order: orderBands(
      bands,
      language.links.map((link) => [link.larger, link.smaller]),
      columns,
    ),
    lines: plannedLines(language),
  };
}

/** Returns the number of lines that each name takes. */
export function plannedLines(language: Language): number[] {
  return language.patterns.map((pattern) => nameLines(pattern.name).length);
}

/** Puts the cards of a plan in their places. */
export function placeBands(language: Language, { columns, order, lines }: BandPlan): MapLayout {
  const lineCounts = new Map(language.patterns.map((pattern, index) => [pattern.id, lines[index] ?? 1]));
  const width = mapWidth(columns);
  const bands: Band[] = [];
  const cards: Card[] = [];
  let y = MARGIN;
  order.forEach((ids, index) => {
    const top = y;
    y += BAND_PADDING;
    const left = MARGIN + LABEL_WIDTH;
    const room = width - MARGIN - left - 8;
    const places = seats(ids.length, columns);
    let start = 0;
    for (let row = 0; row < rowCount(ids.length, columns); row++) {
      if (row > 0) y += ROW_GAP;
      let end = start;
      let most = 2;
      while (end < ids.length && places[end]?.row === row) {
        most = Math.max(most, lineCounts.get(ids[end] ?? 0) ?? 1);
        end++;
      }
      const height = cardHeight(most);
      for (let position = start; position < end; position++) {
        const across = places[position]?.across ?? 0;
        cards.push({
          id: ids[position] ?? 0,
          x: round(left + across * room),
          y: round(y + height / 2),
          height,
        });
      }
      y += height;
      start = end;
    }
    y = Math.max(y + BAND_PADDING, top + LEAST_BAND_HEIGHT);
    const scale = language.scales[index]?.number ?? 0;
    bands.push({ scale, x: MARGIN, y: top, width: width - 2 * MARGIN, height: y - top });
    y += BAND_GAP;
  });
  cards.sort((a, b) => a.id - b.id);
  return { width, height: Math.max(y - BAND_GAP + MARGIN + 8, 100), bands, cards };
}

function mapWidth(columns: number): number {
  return 2 * MARGIN + LABEL_WIDTH + columns * PITCH + 8;
}

/** Returns the number of columns at which the whole map, fitted into the reference screen, is largest. */
function bestColumns(sizes: readonly number[]): number {
  const typicalRow = cardHeight(3);
  const zoom = (columns: number) => {
    const rows = sizes.reduce((sum, size) => sum + rowCount(size, columns), 0);
    const height =
      rows * typicalRow + (rows - sizes.length) * ROW_GAP + sizes.length * (2 * BAND_PADDING + BAND_GAP);
    return Math.min(REFERENCE.width / mapWidth(columns), REFERENCE.height / height);
  };
  const fewest = Math.floor((REFERENCE.width - LABEL_WIDTH - 2 * MARGIN - 8) / PITCH);
  let best = fewest;
  for (let columns = fewest + 1; columns <= Math.max(fewest, ...sizes); columns++) {
    if (zoom(columns) > zoom(best) + 1e-9) best = columns;
  }
  return best;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
