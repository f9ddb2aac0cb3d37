import { type Postings, joinPostings, rememberPostings } from '../../language/search/make-index.ts';
import { SITE_FILES } from '../../language/site-address.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';

/** What search is done with, as it is sent, by file. */
type SearchFiles = Readonly<Record<(typeof SEARCH_FILES)[number], string>>;

/**
 * Makes what search is done with for one state of a language after another. Of documents that are the same objects as
 * before, nothing is worked out again.
 */
export function rememberSearchFiles(): (loaded: LoadedLanguage) => SearchFiles {
  const postingsOf = rememberPostings();
  return (loaded) => filesOf(loaded.searchDocuments().map(postingsOf));
}

/** The paths of what search is done with. */
export const SEARCH_FILES = [SITE_FILES.searchIndex, SITE_FILES.sentences] as const;

/** What search is done with, made of what is kept of each text. */
export function searchFiles(loaded: LoadedLanguage): SearchFiles {
  return filesOf(loaded.searchPostings());
}

function filesOf(postings: Iterable<Postings>): SearchFiles {
  const { index, sentences } = joinPostings(postings);
  return { [SITE_FILES.searchIndex]: index, [SITE_FILES.sentences]: sentences };
}
