import { type Language, patternLookup } from '../../language/language.ts';
import { linkedWith } from '../../language/link.ts';
import type { Size } from './framing.ts';
import type { MapView } from './map-view.ts';
import { type MapLayout, cardLookup } from '../layout.ts';
import { type LitCard, litCard } from './plates.ts';
import { openedFraming } from './window-framing.ts';

/** Returns the part of the map that is shown beside an open pattern; null for an unknown id. */
export function openedView(language: Language, layout: MapLayout, id: number, window: Size): MapView | null {
  if (!cardLookup(layout).has(id)) return null;
  const { zoom, pan } = openedFraming(layout, id, linkedWith(language.links, id), window);
  return {
    x: -pan.x / zoom,
    y: -pan.y / zoom,
    width: window.width / zoom,
    height: window.height / zoom,
    keepTo: 'middle',
  };
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
