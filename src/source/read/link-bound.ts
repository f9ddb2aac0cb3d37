import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FrontMatter } from './front-matter.ts';

/** Most patterns that one list of a file may name. Each one may be unwritten, and would then get a card on the map. */
const MOST_LINKS = 1_000;

/** A list of ids in front matter. */
export interface IdList {
  /** What front matter calls it. */
  readonly key: string;
  readonly ids: readonly number[];
}

/** The ids of a list that are kept, each once, and a fault if the list names too many. */
export interface BoundIds {
  readonly kept: readonly number[];
  readonly fault: Diagnostic | null;
}

/**
 * Keeps the first ids of a list, each once, and reports where the list exceeds the bound.
 *
 * @param of The file, its front matter and its own id.
 */
export function boundIds(
  { key, ids }: IdList,
  of: { readonly file: string; readonly frontMatter: FrontMatter; readonly pattern: number },
  most = MOST_LINKS,
): BoundIds {
  const kept = new Set<number>();
  for (const [index, id] of ids.entries()) {
    if (kept.size < most || kept.has(id)) {
      kept.add(id);
      continue;
    }
    const { file, frontMatter, pattern } = of;
    return {
      kept: [...kept],
      fault: {
        rule: 'front-matter',
        severity: 'error',
        file,
        ...frontMatter.placeOf(key, index),
        message: `The field "${key}" names more than ${most} patterns; those from ${id} on are left out.`,
        hint: 'Name only the patterns next to this one, and let patterns between lead to the others.',
        pattern,
      },
    };
  }
  return { kept: [...kept], fault: null };
}
