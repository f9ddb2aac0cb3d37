import type { Language } from '../../language/language.ts';
import { oncePer } from '../../language/once-per.ts';
import { BY_LINKS } from '../../map/arrangements/by-links.ts';
import { layOutByLinks } from '../../map/by-links/by-links.ts';
import { plannedLines } from '../../map/plan-bands.ts';
import { type PackedArrangements, packLayout } from '../../map/pack-layout.ts';
import { shapeOf } from './map-shape.ts';

/** The arrangements of a language as they are sent. */
export function arrangementsOf(language: Language): PackedArrangements {
  return { [BY_LINKS.id]: packLayout(layOutByLinks(language)) };
}

/**
 * Arranges one language after another, as it is edited: while scales, numbers, links and the lines of names stay what
 * they were, so do the arrangements, which cost seconds.
 */
export function rememberArrangements(): (language: Language) => PackedArrangements {
  let known: { readonly shape: string; readonly arrangements: PackedArrangements } | null = null;
  return oncePer((language: Language) => {
    const shape = `${shapeOf(language)}|${plannedLines(language).join()}`;
    const arrangements = known?.shape === shape ? known.arrangements : arrangementsOf(language);
    known = { shape, arrangements };
    return arrangements;
  });
}
