import { type Language, patternLookup } from '../../language/language.ts';
import { linkedWith } from '../../language/link.ts';
import { type Framing, type Size, type MapView, frame, nearestPart, neighbourhood } from './framing.ts';
import { type MapLayout, cardLookup } from '../layout.ts';
import { READABLE_ZOOM } from './level.ts';
import { type LitCard, type Plate, litCard, seatPlates } from './plates.ts';

/**
 * Returns the part of the map to show beside an open pattern: all its neighbours if each of their names can then be
 * read, otherwise the near ones; null for an unknown id.
 */
export function openedView(language: Language, layout: MapLayout, id: number, window: Size): MapView | null {
  const view = neighbourhood(layout, language.links, id);
  if (!view) return null;
  const framing = frame(view, window);
  if (framing.zoom >= READABLE_ZOOM || window.width === 0) return view;
  const lit = litAround(language, layout, id);
  if (seatPlates(lit, framing, window).length === lit.length) return view;
  return nearestPart(layout, view, id, window, READABLE_ZOOM);
}

/** Returns the plates of a pattern and its neighbours, at a framing. */
export function platesAround(
  language: Language,
  layout: MapLayout,
  id: number,
  framing: Framing,
  window: Size,
): Plate[] {
  return seatPlates(litAround(language, layout, id), framing, window);
}

/** Returns a pattern and its neighbours, in the order in which they choose their places. */
export function litAround(language: Language, layout: MapLayout, id: number): LitCard[] {
  const patterns = patternLookup(language);
  const cards = cardLookup(layout);
  return [id, ...linkedWith(language.links, id)].flatMap((lit) => {
    const pattern = patterns.get(lit);
    const card = cards.get(lit);
    return pattern && card ? [litCard(pattern, card, layout)] : [];
  });
}
