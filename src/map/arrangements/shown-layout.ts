import type { Chains } from '../../language/chains.ts';
import { type MapLayout, cardLookup } from '../layout.ts';

/**
 * Returns the layout of an arrangement, or the one by scale: if the arrangement has none yet, or if the ways to be shown
 * lead outside it.
 */
export function shownLayout(layout: MapLayout | null, byScale: MapLayout, chains: Chains | null): MapLayout {
  if (!layout) return byScale;
  const cards = cardLookup(layout);
  return [...(chains?.patterns ?? [])].every((pattern) => cards.has(pattern)) ? layout : byScale;
}
