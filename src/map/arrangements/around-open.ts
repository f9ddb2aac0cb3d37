import type { Depth } from '../../language/neighbourhood.ts';
import { layOutAround } from '../around/around.ts';
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
  layOut: ({ language, open, depth }) =>
    open === null ? null : (layOutAround(language, open, depth === 0 ? WIDEST : depth)?.layout ?? null),
};
