import { SearchBox } from '../../ui/SearchBox.tsx';
import { useSearch } from './use-search.ts';

/** The search box in the header. */
export function Search() {
  return <SearchBox {...useSearch()} />;
}
