import { type Language, patternLookup, writtenPatterns } from '../../language/language.ts';
import { decodeEscapes } from '../../language/decode-escapes.ts';
import { oncePer } from '../../language/once-per.ts';
import { type Pattern, keyOf, numberOf } from '../../language/pattern.ts';
import { numberedName } from '../../language/pattern-titles.ts';
import { buildSearchIndex } from '../../language/search/make-index.ts';
import type { PatternSearch } from '../../language/search/search-results.ts';
import { loadSearchIndex } from '../../language/search/search.ts';
import { pageAddress } from '../../language/site-address.ts';
import type { LoadedLanguage } from '../../source/read/loaded-language.ts';

/** What tools look at: a folder as it is now, and how patterns are addressed. */
export interface FolderView {
  readonly loaded: LoadedLanguage;
  readonly language: Language;
  /** The root of the site of the language, with a slash at its end; empty if it is not known. */
  readonly site: string;
}

const SCHEME = 'semilattice://pattern/';

/** The address of a pattern as a resource: it ends with the pattern's number or, without one, its slug. */
export function resourceOf(pattern: Pattern): string {
  return SCHEME + encodeURIComponent(keyOf(pattern));
}

/** The pattern at the address of a resource; null for any other address. */
export function patternOfResource(uri: string, { language }: FolderView): Pattern | null {
  if (!uri.startsWith(SCHEME)) return null;
  const key = decodeEscapes(uri.slice(SCHEME.length));
  return language.patterns.find((pattern) => keyOf(pattern) === key) ?? null;
}

/** A pattern with its number, linked to its page in the site, or to its resource. */
export function linked(pattern: Pattern, { site }: FolderView): string {
  const name = numberedName(pattern).replace(/[[\]]/g, '\\$&');
  return `[${name}](${site === '' ? resourceOf(pattern) : pageAddress(pattern, site)})`;
}

/** The pattern that an agent means by a number, a name, both, a slug, or the address of its resource. */
export function findPattern(wanted: string | number, view: FolderView): Pattern | null {
  const { language } = view;
  const text = String(wanted).trim();
  const [, number] = /^(?:.*\()?(\d{1,15})\)?$/s.exec(text) ?? [];
  const byNumber = number === undefined ? undefined : patternLookup(language).get(Number(number));
  if (byNumber && numberOf(byNumber) !== null) return byNumber;
  const fold = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return (
    language.patterns.find(({ name }) => fold(name) === fold(text)) ??
    language.patterns.find(({ slug }) => slug === text) ??
    patternOfResource(text, view)
  );
}

/** Finds patterns by all their words. */
export const searchAll = oncePer((loaded: LoadedLanguage): PatternSearch => {
  const { index, sentences } = buildSearchIndex(loaded.searchDocuments());
  return loadSearchIndex(index, sentences);
});

/** Finds patterns by the words of their problems, with their names and solutions. */
export const searchProblems = oncePer((loaded: LoadedLanguage): PatternSearch => {
  const written = new Set(writtenPatterns(loaded.language).map(({ id }) => id));
  const documents = loaded
    .searchDocuments()
    .filter(({ id }) => written.has(id))
    .map(({ id, name, problem }) => ({
      id,
      // A word of a name would outweigh a whole problem.
      name: '',
      tags: [],
      problem,
      text: [name, loaded.body(id, '/')?.solution ?? ''],
    }));
  const { index, sentences } = buildSearchIndex(documents);
  return loadSearchIndex(index, sentences);
});

/** A text as one line of bounded length. */
export function clipped(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).replace(/\s+\S*$/, '')}…` : line;
}
