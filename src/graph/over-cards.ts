import { isCovered, seatPlates } from '../map/drawing/plates.ts';
import { docksIn, litRects } from './lit-rects.ts';
import { litCards, paintPlates } from './plates.ts';
import { paintStickyLabels } from './sticky-labels.ts';

/**
 * What lies over the cards: lit cards that have grown to the size of their names, and the labels of bands at the
 * window's edge. It comes when the first view is complete (`MapExtras.tsx`).
 */
export const overCards = {
  docksIn,
  isCovered,
  litCards,
  litRects,
  paintPlates,
  paintStickyLabels,
  seatPlates,
};

export type OverCards = typeof overCards;
