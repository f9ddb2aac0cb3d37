import type { SearchIndex, SearchPart } from '../../language/search/search-index.ts';
import { withLater } from '../../language/search/with-later.ts';
import { SITE_FILES, addressOfFile, readPatternFile } from '../../language/site-address.ts';
import type { TextParts } from '../../store/texts.ts';

/**
 * The search index takes up changed texts one by one. It would otherwise be fetched and read again as a whole at each
 * save, which takes seconds for a language of thousands of patterns.
 *
 * @param base The path under which the site is served, with slashes at both ends.
 */
export function searchParts(base: string): TextParts {
  return {
    wholeAt: (address) =>
      readPatternFile(address.slice(base.length))?.name === 'search.json'
        ? addressOfFile(SITE_FILES.searchIndex, base)
        : null,
    taken: (index, part) => withLater(index as SearchIndex, part as SearchPart),
  };
}
