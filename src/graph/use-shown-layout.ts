import { useMemo } from 'react';
import type { ArrangementGround } from '../map/arrangements/arrangement.ts';
import { arrangementOf } from '../map/arrangements/arrangements.ts';
import { shownLayout } from '../map/arrangements/shown-layout.ts';
import type { MapLayout } from '../map/layout.ts';
import type { Chains } from '../language/chains.ts';

/**
 * Returns the layout of an arrangement. It is the layout by scale if the arrangement has none yet, or if the ways to be
 * shown lead outside it.
 *
 * @param id The id of the arrangement.
 */
export function useShownLayout(
  id: string,
  { language, byScale, loaded, around, open, depth, window }: ArrangementGround,
  chains: Chains | null,
): MapLayout {
  const arrangement = arrangementOf(id, language);
  // An arrangement that does not depend on the open pattern is not laid out again when another pattern is opened.
  const centre = arrangement.needsOpen ? open : null;
  const reach = arrangement.needsOpen ? depth : 0;
  const room = arrangement.needsOpen ? window : null;
  const layout = useMemo(
    () => arrangement.layOut({ language, byScale, loaded, around, open: centre, depth: reach, window: room }),
    [arrangement, language, byScale, loaded, around, centre, reach, room],
  );
  return shownLayout(layout, byScale, chains);
}
