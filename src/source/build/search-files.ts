import { type Cache, cached } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';
import { buildSearchIndex, keepSearchIndex } from '../../language/search/search-index.ts';
import { SITE_FILES } from '../../language/site-address.ts';
import type { LoadedLanguage } from '../read/load-language.ts';

/** What search is done with, by file. */
type SearchFiles = ReturnType<typeof filesOf>;

function filesOf({ index, sentences }: ReturnType<typeof buildSearchIndex>) {
  return { [SITE_FILES.searchIndex]: index, [SITE_FILES.sentences]: sentences };
}

/** Makes what search is done with for one state of a language after another, as it is edited (`keepSearchIndex`). */
export function keepSearchFiles(): (loaded: LoadedLanguage) => SearchFiles {
  const build = keepSearchIndex();
  return (loaded) => filesOf(build(loaded.searchDocuments()));
}

/**
 * What search is done with, as it is written.
 *
 * @param cache Where it is kept until a text or a name changes.
 */
export function writtenSearchFiles(loaded: LoadedLanguage, cache: Cache): ReadonlyMap<string, Uint8Array> {
  const documents = loaded.searchDocuments();
  return cached(cache, 'search', hashOf(JSON.stringify(documents)), () => {
    const files = filesOf(buildSearchIndex(documents));
    return new Map(
      Object.entries(files).map(([path, content]) => [path, Buffer.from(JSON.stringify(content))] as const),
    );
  });
}
