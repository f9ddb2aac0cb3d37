import { useMemo } from 'react';
import type { Language } from '../language/language.ts';
import type { Depth } from '../language/neighbourhood.ts';
import type { Arrangement } from '../map/arrangement.ts';
import { layOutAround } from '../map/around.ts';
import type { MapLayout } from '../map/layout.ts';

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

/** The layout of an arrangement; by scale where there is none yet, or nothing to arrange the patterns around. */
export function useShownLayout(wanted: Wanted): MapLayout {
  const { language, layout, byLinks, arrangement, open, depth } = wanted;
  const around = useMemo(
    () =>
      arrangement === 'around' && open !== null
        ? (layOutAround(language, open, depth === 0 ? WIDEST : depth)?.layout ?? null)
        : null,
    [language, arrangement, open, depth],
  );
  return (arrangement === 'links' ? byLinks : around) ?? layout;
}
