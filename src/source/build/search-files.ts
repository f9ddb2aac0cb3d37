import { buildSearchIndex } from '../../language/search/search-index.ts';
import { SITE_FILES } from '../../language/site-address.ts';
import type { LoadedLanguage } from '../read/load-language.ts';

/** What search is done with, by file. */
export function makeSearchFiles(loaded: LoadedLanguage) {
  const { index, sentences } = buildSearchIndex(loaded.searchDocuments());
  return { [SITE_FILES.searchIndex]: index, [SITE_FILES.sentences]: sentences };
}

/** The same as they are written. */
export function writtenSearchFiles(loaded: LoadedLanguage): Map<string, Buffer> {
  return new Map(
    Object.entries(makeSearchFiles(loaded)).map(([path, content]) => [
      path,
      Buffer.from(JSON.stringify(content)),
    ]),
  );
}
