import { type Language, patternLookup } from '../../language/language.ts';
import { neighbourLookup } from '../../language/link.ts';
import type { MapView, Size } from './framing.ts';
import { type MapLayout, cardLookup } from '../layout.ts';
import { type LitCard, litCard } from './plates.ts';
import { openedFraming } from './window-framing.ts';

/** Returns the part of the map that is shown beside an open pattern; null for an unknown id. */
export function openedView(language: Language, layout: MapLayout, id: number, window: Size): MapView | null {
  if (!cardLookup(layout).has(id)) return null;
  const { larger, smaller } = neighbourLookup(language.links)(id);
  const { zoom, pan } = openedFraming(layout, id, [...larger, ...smaller], window);
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
  const { larger, smaller } = neighbourLookup(language.links)(id);
  const patterns = patternLookup(language);
  const cards = cardLookup(layout);
  return [id, ...larger, ...smaller].flatMap((lit) => {
    const pattern = patterns.get(lit);
    const card = cards.get(lit);
    return pattern && card ? [litCard(pattern, card, layout)] : [];
  });
}
