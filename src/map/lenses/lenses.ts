import { AI_LENS } from './by-ai.ts';
import { CONFIDENCE_LENS } from './by-confidence.ts';
import { LINKS_LENS } from './by-link-count.ts';
import { SCALE_LENS } from './by-scale.ts';
import { TAG_PREFIX, tagLens } from './by-tag.ts';
import type { Lens } from './lens.ts';

/** All lenses but those for a tag, as the screen lists them. The first is that of the home page. */
export const LENSES: readonly [Lens, ...Lens[]] = [SCALE_LENS, CONFIDENCE_LENS, AI_LENS, LINKS_LENS];

/** The lens with an id; the first where there is none. */
export function lensOf(id: string): Lens {
  if (id.startsWith(TAG_PREFIX)) return tagLens(id.slice(TAG_PREFIX.length));
  return LENSES.find((lens) => lens.id === id) ?? LENSES[0];
}
