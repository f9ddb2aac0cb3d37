import { type Language, patternLookup } from '../language.ts';
import { type Entry, type EntryKey, type Project, keyOf } from './project.ts';

/**
 * Returns the entries in the order in which they are shown. From large to small, a pattern stands on its scale, by
 * number; scale 0, which cuts across the others, comes after them. A pattern of one's own stands below its larger
 * patterns, or else above its smaller ones. Entries that the language does not have stand at the end.
 */
export function inOrder(project: Project, language: Language): readonly Entry[] {
  if (project.order === 'by-hand') return project.entries;
  const rankOf = ranks(project, language);
  const rank = (entry: Entry) => rankOf.get(keyOf(entry)) ?? Infinity;
  const number = (entry: Entry) => (entry.kind === 'own' ? Infinity : (entry.reference.id ?? Infinity));
  return project.entries.toSorted((a, b) => compare(rank(a), rank(b)) || compare(number(a), number(b)));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The rank of a pattern of scale 0: after all scales, before what has no place. */
const CROSS_CUTTING = Number.MAX_SAFE_INTEGER;

/** Ranks by key. An own pattern stands half a scale beside the patterns that it is linked to. */
function ranks(project: Project, language: Language): ReadonlyMap<EntryKey, number> {
  const lookup = patternLookup(language);
  const found = new Map<EntryKey, number>();
  const rankOf = (key: EntryKey): number | undefined => {
    const scale = lookup.get(Number(key))?.scale;
    return found.get(key) ?? (scale === 0 ? CROSS_CUTTING : scale);
  };
  for (const entry of project.entries) {
    const rank = entry.kind === 'chosen' ? rankOf(keyOf(entry)) : undefined;
    if (rank !== undefined) found.set(keyOf(entry), rank);
  }
  for (const entry of project.entries) {
    if (entry.kind !== 'own') continue;
    const known = (keys: readonly EntryKey[]) =>
      keys.map(rankOf).filter((rank) => rank !== undefined && rank !== CROSS_CUTTING) as number[];
    const [above, below] = [known(entry.larger), known(entry.smaller)];
    if (above.length > 0) found.set(keyOf(entry), Math.max(...above) + 0.5);
    else if (below.length > 0) found.set(keyOf(entry), Math.min(...below) - 0.5);
  }
  return found;
}
