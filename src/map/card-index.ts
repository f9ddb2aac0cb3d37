import { firstFrom } from '../language/first-from.ts';
import { oncePer } from '../language/once-per.ts';
import { CARD } from './drawing/card-look.ts';
import type { Point, Rect } from './geometry.ts';
import { type Card, type MapLayout, cardRect } from './layout.ts';

/** Finds cards by place, in time that depends on the number of cards found and not on the size of the map. */
export interface CardIndex {
  /** Returns the cards that touch a rectangle of the map, from top to bottom and from left to right. */
  within(rect: Rect): Card[];
  /** Returns the card at a point, or null. */
  at(point: Point): Card | null;
}

interface Row {
  readonly top: number;
  readonly bottom: number;
  /** Sorted from left to right. */
  readonly cards: readonly Card[];
}

/** Returns the index of a layout whose cards stand in rows. It is made once for each layout. */
export const cardIndex = oncePer((layout: MapLayout): CardIndex => {
  const byY = new Map<number, Card[]>();
  for (const card of layout.cards) {
    if (layout.folded?.has(card.id)) continue;
    const row = byY.get(card.y);
    if (row) row.push(card);
    else byY.set(card.y, [card]);
  }
  const rows: Row[] = [...byY.values()]
    .map((cards) => ({
      top: Math.min(...cards.map((card) => card.y - card.height / 2)),
      bottom: Math.max(...cards.map((card) => card.y + card.height / 2)),
      cards: cards.toSorted((a, b) => a.x - b.x),
    }))
    .toSorted((a, b) => a.top - b.top);
  const within = (rect: Rect): Card[] => {
    const found: Card[] = [];
    for (const row of rows) {
      if (row.bottom < rect.y) continue;
      if (row.top > rect.y + rect.height) break;
      const left = rect.x - CARD.width / 2;
      const right = rect.x + rect.width + CARD.width / 2;
      for (let place = firstFrom(row.cards, left, ({ x }) => x); place < row.cards.length; place++) {
        const card = row.cards[place];
        if (!card || card.x > right) break;
        const { y, height } = cardRect(card);
        if (y <= rect.y + rect.height && y + height >= rect.y) found.push(card);
      }
    }
    return found;
  };
  return { within, at: ({ x, y }) => within({ x, y, width: 0, height: 0 })[0] ?? null };
});
