import type { Place } from '../diagnostic.ts';
import type { ReviewedFile } from './reviewed-language.ts';

/** Where a tag is used. */
export interface TagUse {
  /** The number of files that have it. */
  readonly count: number;
  /** The first file that has it. */
  readonly file: ReviewedFile;
  readonly place: Place;
}

/** Returns all tags, in the order of the files. */
export function usesOfTags(files: readonly ReviewedFile[]): ReadonlyMap<string, TagUse> {
  const uses = new Map<string, TagUse>();
  for (const file of files) {
    const own = new Map<string, Place>();
    for (const place of file.tags) if (!own.has(place.tag)) own.set(place.tag, place);
    for (const [tag, place] of own) {
      const known = uses.get(tag);
      uses.set(tag, known ? { ...known, count: known.count + 1 } : { count: 1, file, place });
    }
  }
  return uses;
}
