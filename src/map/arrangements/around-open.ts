import type { Depth } from '../../language/neighbourhood.ts';
import type { Arrangement } from './arrangement.ts';

/** The depth if the reader sets no limit. */
const WIDEST: Depth = 3;

/** Arranges the cards in rings around the open pattern. */
export const AROUND_OPEN: Arrangement = {
  id: 'around',
  text: 'Around this',
  command: (open) => `Arrange around ${open}`,
  needsOpen: true,
  isLoaded: false,
  layOut: ({ around, language, open, depth, window }) =>
    open === null || around === null ? null : around(language, open, depth === 0 ? WIDEST : depth, window),
};
