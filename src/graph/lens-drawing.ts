import type { Language } from '../language/language.ts';
import { type Lens, lookThrough } from '../language/lens.ts';
import { linkKey, neighbourLookup } from '../language/link.ts';
import { type LensLook, lensLook } from '../map/lens-look.ts';

/** What a lens gives the drawing of each card and link. */
export interface LensDrawing {
  readonly look: (id: number) => LensLook;
  /** A mark for the card's corner, in place of the AI mark; null where the card keeps its own. */
  readonly mark: (id: number) => string | null;
  /** Keys of the links in which a well-supported pattern leans on a hypothesis. */
  readonly leaning: ReadonlySet<string>;
}

/** Prepares a lens for drawing; null for the scales, by which cards are coloured anyway. */
export function lensDrawing(language: Language, lens: Lens): LensDrawing | null {
  if (lens.kind === 'scale') return null;
  const { bucketOf, legend, leaning } = lookThrough(language, lens);
  const neighboursOf = neighbourLookup(language.links);
  const looks = legend.map(({ bucket }) => lensLook(lens, bucket, legend.length));
  const plain = lensLook({ kind: 'scale' }, 0, 1);
  return {
    look: (id) => looks[bucketOf.get(id) ?? 0] ?? plain,
    mark(id) {
      if (lens.kind === 'tag') return bucketOf.get(id) === 0 ? '●' : null;
      if (lens.kind !== 'links') return null;
      const { larger, smaller } = neighboursOf(id);
      const count = larger.length + smaller.length;
      return `${count} link${count === 1 ? '' : 's'}`;
    },
    leaning: new Set(leaning.map(linkKey)),
  };
}
