import { oncePer } from '../../language/once-per.ts';
import type { SearchDocument } from '../../language/search/search-index.ts';

/** A document that is also found by further names; the same object for the same names. */
export function withNames(document: SearchDocument, names: readonly string[]): SearchDocument {
  if (names.length === 0) return document;
  const words = names.join(' · ');
  const known = namedDocuments(document);
  const found = known.get(words) ?? { ...document, text: [...document.text, words] };
  known.set(words, found);
  return found;
}

const namedDocuments = oncePer<SearchDocument, Map<string, SearchDocument>>(() => new Map());
