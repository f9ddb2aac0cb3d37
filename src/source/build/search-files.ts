import { buildSearchIndex } from '../../language/search/search-index.ts';
import type { LoadedLanguage } from '../read/load-language.ts';

/** What search is done with, by file. */
export function makeSearchFiles(loaded: LoadedLanguage) {
  const { index, sentences } = buildSearchIndex(loaded.searchDocuments());
  return { 'search.json': index, 'sentences.json': sentences };
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
