import type { Depth } from '../../language/neighbourhood.ts';
import type { Language } from '../../language/language.ts';
import { oncePer } from '../../language/once-per.ts';
import { columnsAround, layOutAround } from '../around/around.ts';
import type { MapLayout } from '../layout.ts';
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
  layOut: ({ language, open, depth, window }) => {
    if (open === null) return null;
    const reach = depth === 0 ? WIDEST : depth;
    const columns = columnsAround(language, open, reach, window ?? undefined);
    const key = `${open} ${reach} ${columns}`;
    const last = lastOf(language);
    if (last.key !== key)
      Object.assign(last, { key, layout: layOutAround(language, open, reach, columns)?.layout });
    return last.layout ?? null;
  },
};

/** What was laid out last: windows that ask for as many columns get the same object, so that no card is drawn anew. */
const lastOf = oncePer((_language: Language): { key: string; layout?: MapLayout } => ({ key: '' }));
