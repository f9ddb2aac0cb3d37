import { useMemo } from 'react';
import type { Language } from '../language/language.ts';
import type { Depth } from '../language/neighbourhood.ts';
import type { Arrangement } from '../map/arrangement.ts';
import { layOutAround } from '../map/around.ts';
import { type MapLayout, cardLookup } from '../map/layout.ts';
import type { Chains } from './chains.ts';

/** Around a pattern, this far where the reader sets no bound. */
const WIDEST: Depth = 3;

interface Wanted {
  readonly language: Language;
  /** The layout by scale. */
  readonly layout: MapLayout;
  /** The layout by links; null while it is not there. */
  readonly byLinks: MapLayout | null;
  readonly arrangement: Arrangement;
  readonly open: number | null;
  readonly depth: 0 | Depth;
}

/**
 * The layout of an arrangement; by scale where there is none yet, or nothing to arrange the patterns around, or where
 * the ways to be shown lead beyond what is around the open pattern.
 */
export function useShownLayout(wanted: Wanted, chains: Chains | null): MapLayout {
  const { language, layout, byLinks, arrangement, open, depth } = wanted;
  const around = useMemo(
    () =>
      arrangement === 'around' && open !== null
        ? (layOutAround(language, open, depth === 0 ? WIDEST : depth)?.layout ?? null)
        : null,
    [language, arrangement, open, depth],
  );
  if (arrangement === 'links') return byLinks ?? layout;
  if (!around) return layout;
  const cards = cardLookup(around);
  return [...(chains?.patterns ?? [])].every((id) => cards.has(id)) ? around : layout;
}
