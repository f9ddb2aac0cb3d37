import {
  type Postings,
  type WrittenIndex,
  joinPostings,
  rememberPostings,
} from '../../language/search/make-index.ts';
import { type ChangedDocument, renewIndex } from '../../language/search/renew-index.ts';
import { SITE_FILES } from '../../language/site-address.ts';
import type { Cache } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';
import { isLarge } from '../../map/drawing/level.ts';
import { freeMemory } from './free-memory.ts';
import type { KeptPostings, LoadedLanguage } from '../read/loaded-language.ts';
import type { WrittenSite } from './written-site.ts';

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
const SEARCH_FILES = [SITE_FILES.searchIndex, SITE_FILES.sentences] as const;

/** Writes what search is done with. If few texts changed since the site before, only what these change is made anew. */
export function writeSearchFiles(loaded: LoadedLanguage, files: WrittenSite, cache: Cache): void {
  const key = loaded.textsKey();
  if (files.takeOver(key, SEARCH_FILES)) {
    cache.keep('plans', documentsKey(key));
    return;
  }
  const documents = [...loaded.searchPostings()];
  const renewed = renewedFiles(documents, files, cache);
  for (const [path, content] of Object.entries(renewed ?? filesOf(eachPostings(documents))))
    files.write(path, content, key);
  // All words of a large language took much.
  if (!renewed && isLarge(loaded.language)) freeMemory(0);
  cache.put('plans', documentsKey(key), JSON.stringify(documents.map(({ id, key }) => [id, key])));
}

/** The key of the list of all documents, each with its id and its own key, for the texts with a key. */
function documentsKey(texts: string): string {
  return hashOf(texts, 'documents');
}

function* eachPostings(documents: readonly KeptPostings[]): Iterable<Postings> {
  for (const { make } of documents) yield make();
}

/** Most changed documents, as a part of all, of which the files are made of those before. */
const MOST_CHANGED = 1 / 3;

/** Makes the files of those of the site before; null if too much changed, or that is not known. */
function renewedFiles(
  documents: readonly KeptPostings[],
  files: WrittenSite,
  cache: Cache,
): SearchFiles | null {
  const held = files.held(SEARCH_FILES);
  const list = held && cache.get('plans', documentsKey(held.key));
  if (!held || typeof list !== 'string') return null;
  const before = new Map(JSON.parse(list) as [id: number, key: string][]);
  if (before.size !== documents.length || documents.some(({ id }) => !before.has(id))) return null;
  const others = documents.filter(({ id, key }) => before.get(id) !== key);
  if (others.length > documents.length * MOST_CHANGED) return null;
  const changed: ChangedDocument[] = [];
  for (const { id, make } of others) {
    const known = cache.get('postings', before.get(id) ?? '');
    if (known === undefined) return null;
    changed.push({ before: known as Postings, now: make() });
  }
  const texts = held.read();
  if (texts === null) return null;
  for (const { key } of documents) cache.keep('postings', key);
  const [index = '', sentences = ''] = texts;
  return named(renewIndex({ index, sentences }, changed));
}

function filesOf(postings: Iterable<Postings>): SearchFiles {
  return named(joinPostings(postings));
}

function named({ index, sentences }: WrittenIndex): SearchFiles {
  return { [SITE_FILES.searchIndex]: index, [SITE_FILES.sentences]: sentences };
}
