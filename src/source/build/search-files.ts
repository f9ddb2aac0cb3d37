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

/** What search is done with, as it is written. */
export function writtenSearchFiles(loaded: LoadedLanguage): Map<string, Buffer> {
  return new Map(
    Object.entries(filesOf(buildSearchIndex(loaded.searchDocuments()))).map(([path, content]) => [
      path,
      Buffer.from(JSON.stringify(content)),
    ]),
  );
}
