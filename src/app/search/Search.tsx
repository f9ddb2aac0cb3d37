import { SearchBox } from '../../ui/search/SearchBox.tsx';
import { useSearch } from './use-search.tsx';

/** The search box in the header. */
export function Search() {
  return <SearchBox {...useSearch()} />;
}
