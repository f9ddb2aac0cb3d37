import type { SearchIndex, SearchPart } from './search-index.ts';

/** Returns the index with the changed text of one pattern. */
export function withLater(index: SearchIndex, part: SearchPart): SearchIndex {
  const others = (index.later ?? []).filter(({ indexed }) => indexed.id !== part.indexed.id);
  return { ...index, later: [...others, part] };
}
