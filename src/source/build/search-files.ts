import { type Postings, joinPostings, postingsOf } from '../../language/search/make-index.ts';
import { SITE_FILES } from '../../language/site-address.ts';
import { type Cache, cached } from '../cache/cache.ts';
import type { LoadedLanguage } from '../read/load-language.ts';

/** What search is done with, as it is sent, by file. */
type SearchFiles = Readonly<Record<typeof SITE_FILES.searchIndex | typeof SITE_FILES.sentences, string>>;

/** What search is done with. Of documents that are the same objects as before, nothing is worked out again. */
export function searchFiles(loaded: LoadedLanguage): SearchFiles {
  return filesOf(loaded.searchDocuments().map(postingsOf));
}

/**
 * The same as `searchFiles`.
 *
 * @param cache Where it is kept until a text or a name changes.
 */
export function keptSearchFiles(loaded: LoadedLanguage, cache: Cache): SearchFiles {
  return cached(cache, 'search', loaded.textsKey(), () => filesOf(loaded.searchPostings()));
}

function filesOf(postings: readonly Postings[]): SearchFiles {
  const { index, sentences } = joinPostings(postings);
  return { [SITE_FILES.searchIndex]: index, [SITE_FILES.sentences]: sentences };
}
