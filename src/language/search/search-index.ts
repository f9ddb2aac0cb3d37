import type { AsPlainObject, Options } from 'minisearch';
import type { FIELD_WEIGHTS, SearchEntry } from './search-entry.ts';
import type { PackedFields } from './holders.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { formsOf } from './word-forms.ts';
import { isStopWord, pairsOf, soughtWords } from '../words.ts';

/** The parts of one pattern that search needs, as plain text. */
export interface SearchDocument extends SearchEntry {
  /** The problem; empty if the text has no problem in the usual form. */
  readonly problem: string;
  /** The paragraphs of the whole text, in order. They may include the problem. */
  readonly text: readonly string[];
}

/** A built index, which can be written as JSON. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly words: PackedWordIndex;
  /** Patterns whose texts have changed since, each once. */
  readonly later?: readonly SearchPart[];
}

/** An index of words as MiniSearch writes it, with packed holders: by word, and by the place of a field in `FIELDS`. */
export interface PackedWordIndex extends Omit<AsPlainObject, 'index'> {
  readonly index: readonly (readonly [word: string, fields: PackedFields])[];
}

/** What the index and the sentences hold of one pattern. While its text is edited, it is sent in place of both. */
export interface SearchPart {
  readonly indexed: IndexedDocument;
  readonly sentences: readonly string[];
}

/**
 * The sentences of each pattern, by its id as a string. The sentences of the problem come first. The object can be
 * written as JSON.
 */
export type SearchSentences = Readonly<Record<string, readonly string[]>>;

/** The fields of the index, in its order. */
export const FIELDS = [
  'name',
  'tags',
  'problem',
  'text',
] as const satisfies readonly (keyof typeof FIELD_WEIGHTS)[];

/** The fields in which words that every text has do not count. */
const TEXTS: ReadonlySet<string> = new Set(['problem', 'text']);

/**
 * Returns the words under which the index holds a token of a field.
 *
 * @param forms Returns the forms of a word.
 */
export function wordsFor(
  token: string,
  field: string | undefined,
  forms: (word: string) => readonly string[] = formsOf,
): readonly string[] {
  return field !== undefined && TEXTS.has(field) && isStopWord(token) ? [] : forms(token);
}

/** The options with which the index is built. MiniSearch needs the same options to load it. */
export const INDEX_OPTIONS: Options<IndexedDocument> = {
  fields: [...FIELDS],
  tokenize: tokensOf,
  processTerm: (word, field) => [...wordsFor(word, field)],
};

/** Returns all words that the index holds of a document. */
export function wordsIndexed(document: IndexedDocument): ReadonlySet<string> {
  return new Set(
    FIELDS.flatMap((field) => tokensOf(document[field]).flatMap((token) => wordsFor(token, field))),
  );
}

/** Returns what a field is found by, each as often as it occurs. */
export function tokensOf(text: string): string[] {
  return [...soughtWords(text).map(({ folded }) => folded), ...pairsOf(text)];
}

/** A document as it is indexed: one text for each field. */
export interface IndexedDocument {
  readonly id: number;
  readonly name: string;
  readonly tags: string;
  readonly problem: string;
  readonly text: string;
}

/** Returns what the index and the sentences hold of a document. */
export function searchPart({ id, name, tags, problem, text }: SearchDocument): SearchPart {
  const problemSentences = sentencesOf(problem);
  const known = problemSentences.join(' ');
  const others = text.map(sentencesOf).filter((paragraph) => !known.includes(paragraph.join(' ')));
  return {
    indexed: { id, name, tags: tags.join('\n'), problem, text: others.flat().join('\n') },
    sentences: [...problemSentences, ...others.flat()],
  };
}
