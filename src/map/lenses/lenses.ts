import { FACET_PREFIX } from '../../language/filters/by-facet.ts';
import { type Language, has } from '../../language/language.ts';
import { AI_LENS } from './by-ai.ts';
import { facetLens } from './by-facet.ts';
import { CONFIDENCE_LENS } from './by-confidence.ts';
import { LINKS_LENS } from './by-link-count.ts';
import { SCALE_LENS } from './by-scale.ts';
import { TAG_PREFIX, tagLens } from './by-tag.ts';
import type { Lens } from './lens.ts';

/** All lenses in the order of the screen, except those for a tag. The home page has the first. */
export const LENSES: readonly [Lens, ...Lens[]] = [SCALE_LENS, CONFIDENCE_LENS, AI_LENS, LINKS_LENS];

/** Returns the lenses of a language, except those for a tag: for what it has, and for its author's own keys. */
export function lensesFor(language: Language): readonly Lens[] {
  const [first, ...others] = LENSES;
  const plain = has(language, 'scales') ? first : { ...first, label: 'Plain cards' };
  return [
    plain,
    ...others.filter(({ needs }) => has(language, needs)),
    ...(language.facets ?? []).map(facetLens),
  ];
}

/** Returns the lens with an id, or the first if there is none. */
export function lensOf(id: string): Lens {
  if (id.startsWith(FACET_PREFIX)) {
    const facet = id.slice(FACET_PREFIX.length);
    return facetLens({ id: facet, label: facet });
  }
  if (id.startsWith(TAG_PREFIX)) return tagLens(id.slice(TAG_PREFIX.length));
  return LENSES.find((lens) => lens.id === id) ?? LENSES[0];
}
