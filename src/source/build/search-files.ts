import { buildSearchIndex } from '../../language/search/search-index.ts';
import type { LoadedLanguage } from '../read/load-language.ts';

/** Makes the files that search needs, by path. */
export function makeSearchFiles(loaded: LoadedLanguage) {
  const { index, sentences } = buildSearchIndex(loaded.searchDocuments());
  return { 'search.json': index, 'sentences.json': sentences };
}

/** Makes the same files as they are written to the disk. */
export function writtenSearchFiles(loaded: LoadedLanguage): Map<string, Buffer> {
  return new Map(
    Object.entries(makeSearchFiles(loaded)).map(([path, content]) => [
      path,
      Buffer.from(JSON.stringify(content)),
    ]),
  );
}
