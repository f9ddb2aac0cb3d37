import type { Language } from '../../language/language.ts';
import { linkKey, linkedWith } from '../../language/link.ts';
import type { LensLook } from './lens.ts';
import { LENSES, lensOf } from './lenses.ts';
import { lookThrough } from './look-through.ts';

/** How a lens changes the drawing of cards and links. */
export interface LensDrawing {
  readonly look: (id: number) => LensLook;
  /** Returns a mark for the card's corner that replaces the AI mark; null if the card keeps its own. */
  readonly mark: (id: number) => string | null;
  /** Keys of the links in which a well-supported pattern leans on a hypothesis. */
  readonly leaning: ReadonlySet<string>;
}

/**
 * Prepares a lens for drawing; null for the lens by scale, because cards have those colours anyway.
 *
 * @param id The id of the lens.
 */
export function lensDrawing(language: Language, id: string): LensDrawing | null {
  const lens = lensOf(id);
  const [plain] = LENSES;
  if (lens === plain) return null;
  const { bucketOf, legend, leaning } = lookThrough(language, lens);
  const looks = legend.map(({ bucket }) => lens.look(bucket, legend.length));
  return {
    look: (pattern) => looks[bucketOf.get(pattern) ?? 0] ?? plain.look(0, 1),
    mark(pattern) {
      return lens.mark(bucketOf.get(pattern) ?? 0, linkedWith(language.links, pattern).length);
    },
    leaning: new Set(leaning.map(linkKey)),
  };
}
