import { AROUND_OPEN } from './around-open.ts';
import type { Arrangement } from './arrangement.ts';
import { BY_LINKS } from './by-links.ts';
import { BY_SCALE } from './by-scale.ts';

/** All arrangements, as the screen lists them. The first is that of the home page. A new one is a file and an entry. */
export const ARRANGEMENTS: readonly [Arrangement, ...Arrangement[]] = [BY_SCALE, BY_LINKS, AROUND_OPEN];

/** The arrangement with an id; the first where none has it. */
export function arrangementOf(id: string): Arrangement {
  return ARRANGEMENTS.find((arrangement) => arrangement.id === id) ?? ARRANGEMENTS[0];
}
