import { oncePer } from '../../language/once-per.ts';
import { BY_LINKS } from '../../map/arrangements/by-links.ts';
import { layOutByLinks } from '../../map/by-links/by-links.ts';
import { type PackedArrangements, packLayout } from '../../map/pack-layout.ts';

/** The file that holds the arrangements that the first view does not show. */
export const ARRANGEMENTS_FILE = 'arrangements.json';

/** Returns the arrangements of a language as they are sent. They are computed once for each language. */
export const arrangementsOf = oncePer(
  (language: Parameters<typeof layOutByLinks>[0]): PackedArrangements => ({
    [BY_LINKS.id]: packLayout(layOutByLinks(language)),
  }),
);
