import { type Language, patternLookup } from '../language/language.ts';
import { neighbourLookup } from '../language/link.ts';
import { oncePer } from '../language/once-per.ts';
import { type Card, type MapLayout, cardLookup } from './layout.ts';

/**
 * Where a key leads from a card. `larger` and `smaller` follow links. `left`, `right`, `first` and `last` stay in the
 * band. `above` and `below` go to the next band, linked or not, so that every card can be reached.
 */
export type Direction = 'larger' | 'smaller' | 'left' | 'right' | 'first' | 'last' | 'above' | 'below';

/** The map on which one moves. */
export interface Ground {
  readonly language: Language;
  readonly layout: MapLayout;
  /** Ids of the patterns that pass the filters. The others are skipped. */
  readonly passing: ReadonlySet<number>;
}

/** A move that was made. The opposite move leads back to where it began. */
export interface Move {
  readonly from: number;
  readonly direction: Direction;
  readonly to: number;
}

const OPPOSITE: Partial<Record<Direction, Direction>> = {
  larger: 'smaller',
  smaller: 'larger',
  above: 'below',
  below: 'above',
};

/**
 * Returns the id of the pattern to which a move leads; null if there is none. Of several linked patterns, it is the one
 * with the nearest card, except that a move up and then down (or down and then up) ends where it began.
 *
 * @param from The current pattern, or null. From null, every move leads to the first card of the map.
 * @param before The previous move, or null.
 */
export function nextCard(
  ground: Ground,
  from: number | null,
  direction: Direction,
  before: Move | null = null,
): number | null {
  const { language, layout, passing } = ground;
  const cards = cardLookup(layout);
  const here = from === null ? undefined : cards.get(from);
  if (!here) return orderOf(language, layout).find((id) => passing.has(id)) ?? null;
  if (before?.to === here.id && OPPOSITE[before.direction] === direction && passing.has(before.from))
    return before.from;
  const others = (ids: readonly number[]) =>
    ids.flatMap((id) => {
      const card = passing.has(id) && id !== here.id ? cards.get(id) : undefined;
      return card ? [card] : [];
    });
  switch (direction) {
    case 'larger':
    case 'smaller':
      return nearestCard(here, others(neighbourLookup(language.links)(here.id)[direction]));
    case 'above':
    case 'below':
      return nearestCard(here, others(nextBand(ground, here, direction === 'above' ? -1 : 1)));
    default:
      return along(bandOf(language, layout, here.id), here.id, direction, passing);
  }
}

/** Returns the ids of a pattern's band. The band is the pattern's scale, however the cards are arranged. */
function bandOf(language: Language, layout: MapLayout, id: number): readonly number[] {
  const scale = patternLookup(language).get(id)?.scale;
  return (scale === undefined ? undefined : bandsOf(language, layout).get(scale)) ?? [];
}

/** Returns the ids of the nearest band above (-1) or below (1) that contains a card to go to. */
function nextBand({ language, layout, passing }: Ground, here: Card, step: -1 | 1): readonly number[] {
  const scales = language.scales.map(({ number }) => number);
  const bands = bandsOf(language, layout);
  const scale = patternLookup(language).get(here.id)?.scale ?? 0;
  for (let at = scales.indexOf(scale) + step; at >= 0 && at < scales.length; at += step) {
    const band = bands.get(scales[at] ?? 0) ?? [];
    if (band.some((id) => passing.has(id))) return band;
  }
  return [];
}

function along(
  band: readonly number[],
  id: number,
  direction: 'left' | 'right' | 'first' | 'last',
  passing: ReadonlySet<number>,
): number | null {
  const at = band.indexOf(id);
  const goes = (other: number) => passing.has(other);
  switch (direction) {
    case 'left':
      return band.slice(0, at).findLast(goes) ?? null;
    case 'right':
      return band.slice(at + 1).find(goes) ?? null;
    case 'first':
      return band.find(goes) ?? null;
    case 'last':
      return band.findLast(goes) ?? null;
  }
}

function nearestCard(here: Card, cards: readonly Card[]): number | null {
  let best: Card | null = null;
  for (const card of cards) if (!best || distance(here, card) < distance(here, best)) best = card;
  return best?.id ?? null;
}

function distance(a: Card, b: Card): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Returns the ids of each scale in reading order: row by row, from left to right. */
function bandsOf(language: Language, layout: MapLayout): ReadonlyMap<number, readonly number[]> {
  return bandsOfLayout(layout)(language);
}

const bandsOfLayout = oncePer((layout: MapLayout) =>
  oncePer((language: Language): ReadonlyMap<number, readonly number[]> => {
    const patterns = patternLookup(language);
    const bands = new Map<number, number[]>();
    for (const { id } of layout.cards.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
      const scale = patterns.get(id)?.scale ?? 0;
      const band = bands.get(scale);
      if (band) band.push(id);
      else bands.set(scale, [id]);
    }
    return bands;
  }),
);

function orderOf(language: Language, layout: MapLayout): readonly number[] {
  return language.scales.flatMap(({ number }) => bandsOf(language, layout).get(number) ?? []);
}
