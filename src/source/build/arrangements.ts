import { oncePer } from '../../language/once-per.ts';
import { BY_LINKS } from '../../map/arrangements/by-links.ts';
import { layOutByLinks } from '../../map/by-links/by-links.ts';
import { type PackedArrangements, packLayout } from '../../map/pack-layout.ts';

/** The arrangements of a language as they are sent; worked out once for each. */
export const arrangementsOf = oncePer(
  (language: Parameters<typeof layOutByLinks>[0]): PackedArrangements => ({
    [BY_LINKS.id]: packLayout(layOutByLinks(language)),
  }),
);
