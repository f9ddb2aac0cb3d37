import { oncePer } from '../../language/once-per.ts';
import { UNWRITTEN_REASONS } from '../../language/pattern-address.ts';
import { ARRANGEMENTS_FILE, rememberArrangements } from '../build/arrangements.ts';
import type { LoadedLanguage } from '../read/load-language.ts';
import { keepSearchFiles } from '../build/search-files.ts';
import { wholeTextAt } from '../read/whole-text.ts';

/** A text as JSON, as the development server sends it; null where there is none at the path. */
export type ServedTexts = (loaded: LoadedLanguage, path: string) => Buffer | null;

/**
 * Gives the texts of one language as it is edited. Each is written once for all who ask, so that clients that ask often
 * and read slowly cost little; the search index and the arrangements are made when they are first asked for, and then
 * take up what changed.
 *
 * @param base The path of the site, with slashes at both ends.
 */
export function createServedTexts(base: string): ServedTexts {
  const writtenOf = oncePer<LoadedLanguage, Map<string, Buffer>>(() => new Map());
  const searchFilesOf = oncePer(keepSearchFiles());
  const arrangementsOf = rememberArrangements();

  const textAt = (loaded: LoadedLanguage, path: string): unknown => {
    if (path === 'introduction.json') return { html: loaded.introduction(base) };
    if (path === 'search.json' || path === 'sentences.json') return searchFilesOf(loaded)[path];
    if (path === ARRANGEMENTS_FILE) return arrangementsOf(loaded.language);
    if (path === UNWRITTEN_REASONS) return loaded.unwrittenReasons();
    if (path.startsWith('whole')) return wholeTextAt(loaded, path, base);
    const [, slug, what] = /^patterns\/([^/]+)\/(body|reasons)\.json$/.exec(path) ?? [];
    const pattern = loaded.language.patterns.find((candidate) => candidate.slug === slug);
    if (!pattern) return null;
    return what === 'reasons' ? loaded.reasons(pattern.id) : loaded.body(pattern.id, base);
  };

  return (loaded, path) => {
    const known = writtenOf(loaded).get(path);
    if (known) return known;
    const text = textAt(loaded, path);
    if (text === null) return null;
    const written = Buffer.from(JSON.stringify(text));
    writtenOf(loaded).set(path, written);
    return written;
  };
}
