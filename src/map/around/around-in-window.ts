import type { Language } from '../../language/language.ts';
import type { Depth } from '../../language/neighbourhood.ts';
import { oncePer } from '../../language/once-per.ts';
import type { Size } from '../drawing/framing.ts';
import type { MapLayout } from '../layout.ts';
import { columnsAround, layOutAround } from './around.ts';

/**
 * Places a pattern in the middle of what it is linked with, as wide as a window has room for. Windows with room for as
 * many columns get the same object, so that no card is drawn anew. Returns null for a pattern that the language does
 * not have.
 *
 * @param window The size of the map's region, in CSS pixels; null if it is not known.
 */
export function aroundInWindow(
  language: Language,
  centre: number,
  depth: Depth,
  window: Size | null,
): MapLayout | null {
  const columns = columnsAround(language, centre, depth, window ?? undefined);
  const key = `${centre} ${depth} ${columns}`;
  const last = lastOf(language);
  if (last.key !== key)
    Object.assign(last, { key, layout: layOutAround(language, centre, depth, columns)?.layout });
  return last.layout ?? null;
}

/** What was laid out last. */
const lastOf = oncePer((_language: Language): { key: string; layout?: MapLayout } => ({ key: '' }));
