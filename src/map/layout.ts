import type { Language } from '../language/language.ts';
import type { Pattern } from '../language/pattern.ts';
import { CARD, cardHeight, nameLines } from './card.ts';
import type { Rect } from './geometry.ts';
import { orderBands } from './order.ts';
import { rowCount, seats } from './rows.ts';

/** Where one pattern stands: the centre of its card and the card's height, in map units. Its width is `CARD.width`. */
export interface Card {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The strip of one scale. Its label stands at the left end, in the first `LABEL_WIDTH` units. */
export interface Band extends Rect {
  readonly scale: number;
}

/** Where everything stands, in map units. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Largest scale on top; scale 0, which cuts across the others, above it. */
  readonly bands: readonly Band[];
  /** In the order of the patterns' ids. */
  readonly cards: readonly Card[];
}

/** The width of a band's label, from the band's left edge. */
export const LABEL_WIDTH = 118;

const PITCH = CARD.width + 10;
const MARGIN = 10;
const BAND_PADDING = 8;
const ROW_GAP = 26;
const BAND_GAP = 22;
/** Below this, a band's label would not fit. */
const LEAST_BAND_HEIGHT = 74;

/** The part of a window of 1440 by 900 that the map has beside the outline: the map is made to fill it. */
const REFERENCE = { width: 1184, height: 842 };

/** The rectangle that a card covers. */
export function cardRect(card: Card): Rect {
  return {
    x: card.x - CARD.width / 2,
    y: card.y - card.height / 2,
    width: CARD.width,
    height: card.height,
  };
}

/**
 * Gives every pattern its place: a band for each scale, the order within a band by `orderBands`, rows wrapped to as
 * many columns as make the map largest on the reference screen. The same language always gets the same layout.
 */
export function layOut(language: Language): MapLayout {
  const byScale = language.scales.map((scale) =>
    language.patterns.filter((pattern) => pattern.scale === scale.number),
  );
  const columns = bestColumns(byScale.map((band) => band.length));
  const order = orderBands(
    byScale.map((band) => band.map((pattern) => pattern.id)),
    language.links.map((link) => [link.larger, link.smaller]),
    columns,
  );
  const lineCounts = new Map(language.patterns.map((pattern) => [pattern.id, countLines(pattern)]));
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
    for (let row = 0; row < rowCount(ids.length, columns); row++) {
      if (row > 0) y += ROW_GAP;
      const inRow = ids.filter((_, position) => places[position]?.row === row);
      const height = cardHeight(Math.max(2, ...inRow.map((id) => lineCounts.get(id) ?? 1)));
      ids.forEach((id, position) => {
        const seat = places[position];
        if (seat?.row === row)
          cards.push({ id, x: round(left + seat.across * room), y: round(y + height / 2), height });
      });
      y += height;
    }
    y = Math.max(y + BAND_PADDING, top + LEAST_BAND_HEIGHT);
    const scale = language.scales[index]?.number ?? 0;
    bands.push({ scale, x: MARGIN, y: top, width: width - 2 * MARGIN, height: y - top });
    y += BAND_GAP;
  });
  cards.sort((a, b) => a.id - b.id);
  return { width, height: Math.max(y - BAND_GAP + MARGIN + 8, 100), bands, cards };
}

function countLines(pattern: Pattern): number {
  return nameLines(pattern.name).length;
}

function mapWidth(columns: number): number {
  return 2 * MARGIN + LABEL_WIDTH + columns * PITCH + 8;
}

/** The number of columns at which the whole map, fitted into the reference screen, is largest. */
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
