import type { Language } from '../language/language.ts';
import { oncePer } from '../language/once-per.ts';
import { cardHeight } from './card.ts';
import { CARD } from './drawing/card-look.ts';
import { type Rect, toHundredths } from './geometry.ts';
import { labelEnd } from './bands/label-end.ts';
import { rowCount, rowLength, seats } from './bands/rows.ts';

/** The place of one pattern: the centre of its card and the card's height, in map units. Its width is `CARD.width`. */
export interface Card {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The strip of one scale. Its label stands at the left end, in the first `LABEL_WIDTH` map units, or above its cards. */
export interface Band extends Rect {
  readonly scale: number;
  /**
   * Where a label above the cards, or the line of a folded band, ends: the distance from the band's left edge, in map
   * units.
   */
  readonly labelEnd: number;
}

/** The places of everything on the map, in map units. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** From the largest scale downwards. Scale 0, which cuts across the others, is on top. */
  readonly bands: readonly Band[];
  /** Sorted by pattern id. */
  readonly cards: readonly Card[];
  /** Where the labels of the bands stand; without bands, it has no meaning. */
  readonly labels?: LabelSide;
  /** Ids of the patterns whose bands are folded. They have a place on a strip but no card. */
  readonly folded?: ReadonlySet<number>;
}

/** Width of a band's label from the band's left edge, in map units. */
export const LABEL_WIDTH = 118;

const PITCH = CARD.width + 10;
const MARGIN = 10;
const BAND_PADDING = 8;
const ROW_GAP = 26;
/** Space between two bands, by where their labels stand. With that below a label above the cards it is as much. */
const BAND_GAP = { left: 22, above: 12 } as const;
/** Space between the last card of a row and the band's right edge and, without a label there, at the left. */
const SIDE_PADDING = 8;
/** Smallest height of a band that has room for its label, in map units. */
const LEAST_BAND_HEIGHT = 74;
/** Height of the strip for a label above the cards, and with the space for links between it and them, in map units. */
export const LABEL_STRIP = 21;
const LABEL_HEIGHT = LABEL_STRIP + 15;
/** Most of a band's width that a label above its cards takes. The rest is for links that go around the label. */
const MOST_OF_BAND = 4 / 5;
/** Height of a folded band, in map units: room for one line. */
const STRIP = 30;

/** Whether a band of a layout is folded to a strip. */
export function isStrip(band: { readonly height: number }): boolean {
  return band.height === STRIP;
}

/** Measures of bands that the picture in a page needs besides those of cards, in map units. */
export const BAND_MEASURES = {
  pitch: PITCH,
  margin: MARGIN,
  padding: BAND_PADDING,
  sidePadding: SIDE_PADDING,
  rowGap: ROW_GAP,
  bandGap: BAND_GAP,
  leastHeight: LEAST_BAND_HEIGHT,
  labelHeight: LABEL_HEIGHT,
} as const;

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

/** Whether the labels of bands stand at the left, beside the cards, or in a strip above them. */
export type LabelSide = 'left' | 'above';

/** How bands wrap. */
export interface BandShape {
  /** The largest number of cards in a row. */
  readonly columns: number;
  readonly labels: LabelSide;
}

/** What of a plan is laid out. */
export interface Extract {
  /** Ids of the patterns that have a place; null for all. A band of which none is kept takes no place. */
  readonly kept: ReadonlySet<number> | null;
  /** The numbers of the scales whose bands are folded to strips. */
  readonly fold: readonly number[];
}

export const EVERYTHING: Extract = { kept: null, fold: [] };

/** A band with what is laid out of it. */
export interface BandContent {
  readonly scale: number;
  readonly isFolded: boolean;
  /** The ids in their order, and the number of lines in the name of each. */
  readonly ids: readonly number[];
  readonly lines: readonly number[];
  readonly labelEnd: number;
}

/** Returns the bands that an extract of a plan has, from the largest scale downwards. */
export function bandContents(language: Language, plan: BandPlan, { kept, fold }: Extract): BandContent[] {
  const lineCounts = new Map(language.patterns.map(({ id }, index) => [id, plan.lines[index] ?? 1]));
  return plan.order.flatMap((all, index) => {
    const scale = language.scales[index];
    const ids = kept === null ? all : all.filter((id) => kept.has(id));
    if (!scale || (ids.length === 0 && kept !== null)) return [];
    const isFolded = fold.includes(scale.number);
    return [
      {
        scale: scale.number,
        isFolded,
        ids,
        lines: ids.map((id) => lineCounts.get(id) ?? 1),
        labelEnd: labelEnd(scale, isFolded, all.length),
      },
    ];
  });
}

/** Puts the cards of a plan in their places: in the shape of the reference screen, or in another. */
export function placeBands(
  language: Language,
  plan: BandPlan,
  shape: BandShape = { columns: plan.columns, labels: 'left' },
  extract: Extract = EVERYTHING,
): MapLayout {
  return placeContents(bandContents(language, plan, extract), shape);
}

const referenceLayouts = oncePer((plan: BandPlan) =>
  oncePer((language: Language) => placeBands(language, plan)),
);

/** Returns the layout for the reference screen, which exports and previews show. It is made once. */
export function referenceLayout(language: Language, plan: BandPlan): MapLayout {
  return referenceLayouts(plan)(language);
}

/** Puts the cards of some bands in their places. */
export function placeContents(contents: readonly BandContent[], { columns, labels }: BandShape): MapLayout {
  const { start, width } = spanOf(columns, labels);
  const bands: Band[] = [];
  const cards: Card[] = [];
  const folded = new Set<number>();
  let y = MARGIN;
  for (const { scale, isFolded, ids, lines, labelEnd } of contents) {
    const top = y;
    const places = seats(ids.length, columns);
    const xOf = (position: number) => toHundredths(start + (places[position]?.across ?? 0) * columns * PITCH);
    if (isFolded) {
      ids.forEach((id, position) => {
        folded.add(id);
        cards.push({ id, x: xOf(position), y: toHundredths(top + STRIP / 2), height: STRIP });
      });
      y = top + STRIP;
    } else {
      y += labels === 'above' ? LABEL_HEIGHT : BAND_PADDING;
      for (const { from, to, height } of rowsOf(lines, columns)) {
        if (from > 0) y += ROW_GAP;
        for (let position = from; position < to; position++)
          cards.push({ id: ids[position] ?? 0, x: xOf(position), y: toHundredths(y + height / 2), height });
        y += height;
      }
      y = Math.max(y + BAND_PADDING, top + (labels === 'above' ? 0 : LEAST_BAND_HEIGHT));
    }
    const across = width - 2 * MARGIN;
    bands.push({
      scale,
      x: MARGIN,
      y: top,
      width: across,
      height: y - top,
      labelEnd: Math.min(labelEnd, across * MOST_OF_BAND),
    });
    y += BAND_GAP[labels];
  }
  cards.sort((a, b) => a.id - b.id);
  const height = Math.max(y - BAND_GAP[labels] + MARGIN + 8, 100);
  return { width, height, bands, cards, labels, ...(folded.size > 0 ? { folded } : {}) };
}

/** Returns the rows of a band: which places each holds, and how tall its tallest card is. */
function rowsOf(lines: readonly number[], columns: number): { from: number; to: number; height: number }[] {
  const length = rowLength(lines.length, columns);
  return Array.from({ length: rowCount(lines.length, columns) }, (_, row) => {
    const from = row * length;
    const to = Math.min(from + length, lines.length);
    return { from, to, height: cardHeight(Math.max(2, ...lines.slice(from, to))) };
  });
}

/** Returns where the cards of a band begin, and how wide the map is. */
export function spanOf(columns: number, labels: LabelSide): { start: number; width: number } {
  const start = MARGIN + (labels === 'above' ? SIDE_PADDING : LABEL_WIDTH);
  return { start, width: start + columns * PITCH + SIDE_PADDING + MARGIN };
}
