import { oncePer } from '../../language/once-per.ts';
import { UNWRITTEN_REASONS } from '../../language/pattern-address.ts';
import { ARRANGEMENTS_FILE, arrangementsOf } from '../build/arrangements.ts';
import type { LoadedLanguage } from '../read/load-language.ts';
import { makeSearchFiles } from '../build/search-files.ts';
import { wholeTextAt } from '../read/whole-text.ts';

/**
 * Returns a text as the JSON that the development server sends; null if no text has this path. It is written once for
 * all clients, so that clients that ask often and read slowly cost little.
 */
export function servedTextAt(loaded: LoadedLanguage, path: string, base: string): Buffer | null {
  const known = writtenOf(loaded).get(path);
  if (known) return known;
  const text = textAt(loaded, path, base);
  if (text === null) return null;
  const written = Buffer.from(JSON.stringify(text));
  writtenOf(loaded).set(path, written);
  return written;
}

const writtenOf = oncePer<LoadedLanguage, Map<string, Buffer>>(() => new Map());

/** A large language has large search files, so a build does not keep them in memory. */
const searchFilesOf = oncePer(makeSearchFiles);

function textAt(loaded: LoadedLanguage, path: string, base: string): unknown {
  if (path === 'introduction.json') return { html: loaded.introduction(base) };
  if (path === 'search.json' || path === 'sentences.json') return searchFilesOf(loaded)[path];
  if (path === ARRANGEMENTS_FILE) return arrangementsOf(loaded.language);
  if (path === UNWRITTEN_REASONS) return loaded.unwrittenReasons();
  if (path.startsWith('whole')) return wholeTextAt(loaded, path, base);
  const [, slug, what] = /^patterns\/([^/]+)\/(body|reasons)\.json$/.exec(path) ?? [];
  const pattern = loaded.language.patterns.find((candidate) => candidate.slug === slug);
  if (!pattern) return null;
  return what === 'reasons' ? loaded.reasons(pattern.id) : loaded.body(pattern.id, base);
}
