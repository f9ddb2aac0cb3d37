import type { Chains } from '../../language/chains.ts';
import type { Neighbourhood } from '../../language/neighbourhood.ts';
import type { MapLayout } from '../layout.ts';

/** The map as a reader sees it, but for the part that is scrolled into sight. */
export interface SeenMap {
  readonly layout: MapLayout;
  readonly open: number | null;
  /** Ids of the patterns that pass the filters. */
  readonly passing: ReadonlySet<number>;
  /** Whether patterns that do not pass leave the map, except the open one. Otherwise they are dimmed. */
  readonly hide: boolean;
  /** Ids of the patterns that a search finds, which glow; null if there is no search. */
  readonly found: ReadonlySet<number> | null;
  /** The neighbourhood of the open pattern, if the reader wants to see nothing else. */
  readonly near: Neighbourhood | null;
  /** The ways from the open pattern to another, if the reader asked for them. */
  readonly chains: Chains | null;
  /** The id of the lens. */
  readonly lens: string;
}

/** Whether a pattern is on the map at all: it is not hidden, not out of the neighbourhood, and its scale is not folded. */
export function isOnMap({ open, passing, hide, near, chains, layout }: SeenMap, id: number): boolean {
  if (layout.folded?.has(id)) return false;
  return isInReach({ open, passing, hide, near, chains }, id);
}

/** Whether links of a pattern are on the map: those of a pattern in a folded scale end at its strip. */
export function isInReach(
  { open, passing, hide, near, chains }: Omit<SeenMap, 'layout' | 'lens' | 'found'>,
  id: number,
): boolean {
  if (id === open) return true;
  const isNear = near === null || near.ringOf.has(id) || (chains?.patterns.has(id) ?? false);
  return isNear && (!hide || passing.has(id));
}
