import MiniSearch from 'minisearch';
import { unpackFields } from './holders.ts';
import { INDEX_OPTIONS, type PackedWordIndex } from './search-index.ts';

/**
 * Makes MiniSearch hold an index of words. It is given the holders as it keeps them: its own loader takes objects, which
 * are slow to make, and makes these of them.
 */
export function loadWords({ index, ...rest }: PackedWordIndex): MiniSearch {
  const search = MiniSearch.loadJS({ ...rest, index: [] }, { ...INDEX_OPTIONS, autoVacuum: false });
  for (const [word, fields] of index) search['_index'].set(word, unpackFields(fields));
  return search;
}
