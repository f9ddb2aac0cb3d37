import { SearchBox } from '../../ui/search/SearchBox.tsx';
import { useSearch } from './use-search.ts';

/** The search box in the header. */
export function Search() {
  return <SearchBox {...useSearch()} />;
}
