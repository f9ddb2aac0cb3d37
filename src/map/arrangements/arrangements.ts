import { type Language, has } from '../../language/language.ts';
import { AROUND_OPEN } from './around-open.ts';
import type { Arrangement } from './arrangement.ts';
import { BY_LINKS } from './by-links.ts';
import { BY_SCALE } from './by-scale.ts';

/**
 * All arrangements in the order of the screen. The home page has the first. To add one, add a file and an entry here.
 */
export const ARRANGEMENTS: readonly [Arrangement, ...Arrangement[]] = [BY_SCALE, BY_LINKS, AROUND_OPEN];

/** Returns the arrangements that a language offers: without scales, the first is by links. */
export function arrangementsFor(language: Language): readonly [Arrangement, ...Arrangement[]] {
  const [first = BY_SCALE, ...others] = ARRANGEMENTS.filter(({ needs }) => has(language, needs));
  return [first, ...others];
}

/** Returns the arrangement with an id, or the first that a language offers. */
export function arrangementOf(id: string, language: Language): Arrangement {
  const offered = arrangementsFor(language);
  return offered.find((arrangement) => arrangement.id === id) ?? offered[0];
}
