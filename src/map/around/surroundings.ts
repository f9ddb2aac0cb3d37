import type { Language } from '../../language/language.ts';
import { linkedWith } from '../../language/link.ts';
import { cardIndex } from '../card-index.ts';
import type { MapView } from '../drawing/map-view.ts';
import type { Point } from '../geometry.ts';
import { type Card, type MapLayout, cardLookup } from '../layout.ts';

/** Most patterns that the page of a pattern draws on its map. */
export interface DrawnBounds {
  /** Number of patterns near the middle of the view. */
  readonly around: number;
  /** Number of neighbours, of which those nearest to the middle come first. */
  readonly neighbours: number;
}

const BOUNDS: DrawnBounds = { around: 40, neighbours: 200 };

/**
 * Returns the patterns of a large language that the page of one pattern draws: those around it, and no more than are
 * useful there, however large the language is and however many links the pattern has.
 */
export function surroundings(
  language: Language,
  layout: MapLayout,
  view: MapView,
  id: number,
  bounds: DrawnBounds = BOUNDS,
): Set<number> {
  const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  const cards = cardLookup(layout);
  const neighbours = linkedWith(language.links, id).flatMap((other) => cards.get(other) ?? []);
  const drawn = [
    ...nearestCards(middle, cardsAround(middle, view, layout, bounds.around), bounds.around),
    ...nearestCards(middle, neighbours, bounds.neighbours),
  ];
  return new Set(drawn.map((card) => card.id));
}

/** Returns at least `least` cards around the middle of a view, if the view contains that many. */
function cardsAround(middle: Point, view: MapView, layout: MapLayout, least: number): readonly Card[] {
  // A part of the view suffices if it contains enough cards.
  let part = 1 / 8;
  let found: readonly Card[];
  do {
    const [width, height] = [view.width * part, view.height * part];
    found = cardIndex(layout).within({ x: middle.x - width / 2, y: middle.y - height / 2, width, height });
    part *= 2;
  } while (found.length < least && part <= 1);
  return found;
}

function nearestCards(middle: Point, cards: readonly Card[], most: number): readonly Card[] {
  const distance = ({ x, y }: Card) => Math.hypot(x - middle.x, y - middle.y);
  return cards.toSorted((a, b) => distance(a) - distance(b)).slice(0, most);
}
