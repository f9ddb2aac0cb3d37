import { AROUND_OPEN } from './around-open.ts';
import type { Arrangement } from './arrangement.ts';
import { BY_LINKS } from './by-links.ts';
import { BY_SCALE } from './by-scale.ts';

/**
 * All arrangements in the order of the screen. The home page has the first. To add one, add a file and an entry here.
 */
export const ARRANGEMENTS: readonly [Arrangement, ...Arrangement[]] = [BY_SCALE, BY_LINKS, AROUND_OPEN];

/** Returns the arrangement with an id, or the first if none has it. */
export function arrangementOf(id: string): Arrangement {
  return ARRANGEMENTS.find((arrangement) => arrangement.id === id) ?? ARRANGEMENTS[0];
}
