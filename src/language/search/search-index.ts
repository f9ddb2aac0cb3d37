import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { FIELD_WEIGHTS, type SearchEntry } from './search-entry.ts';
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
  readonly words: AsPlainObject;
  /** Patterns whose texts have changed since, each once. */
  readonly later?: readonly SearchPart[];
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

/** The options with which the index is built. MiniSearch needs the same options to load it. */
export const INDEX_OPTIONS = indexOptions((word) => [...formsOf(word)]);

/** Returns all words that the index holds of a document. */
export function wordsIndexed({ name, tags, problem, text }: IndexedDocument): ReadonlySet<string> {
  const formsIn = (field: string, isText: boolean) =>
    tokensOf(field).flatMap((word) => (isText && isStopWord(word) ? [] : [...formsOf(word)]));
  return new Set([name, tags, problem, text].flatMap((field, at) => formsIn(field, at > 1)));
}

function tokensOf(text: string): string[] {
  return [...soughtWords(text).map(({ folded }) => folded), ...pairsOf(text)];
}

/** @param forms Returns the forms under which the index contains a word (`formsOf`). */
function indexOptions(forms: (word: string) => string[]): Options<IndexedDocument> {
  return {
    fields: Object.keys(FIELD_WEIGHTS),
    tokenize: tokensOf,
    processTerm: (word, field) =>
      (field === 'problem' || field === 'text') && isStopWord(word) ? null : forms(word),
  };
}

/** Returns a `formsOf` that remembers its results, because many documents repeat the same words. */
function rememberForms(): (word: string) => string[] {
  const known = new Map<string, string[]>();
  return (word) => {
    const forms = known.get(word) ?? [...formsOf(word)];
    known.set(word, forms);
    return forms;
  };
}

interface IndexedDocument {
  readonly id: number;
  readonly name: string;
  readonly tags: string;
  readonly problem: string;
  readonly text: string;
}

/** An index, and separately the sentences that results quote. */
interface BuiltIndex {
  readonly index: SearchIndex;
  readonly sentences: SearchSentences;
}

/** Builds the index. The order of the documents does not matter; their ids must differ. */
export function buildSearchIndex(documents: readonly SearchDocument[]): BuiltIndex {
  return keepSearchIndex()(documents);
}

/** A document that is in the index, with the parts that were made from it. */
interface Taken extends SearchPart {
  readonly document: SearchDocument;
}

/**
 * Returns a function that updates the index of one language while the language is edited. A document that is the same
 * object as in the previous call stays in the index; only other documents are removed and added.
 */
export function keepSearchIndex(): (documents: readonly SearchDocument[]) => BuiltIndex {
  const words = new MiniSearch<IndexedDocument>(indexOptions(rememberForms()));
  let taken: ReadonlyMap<number, Taken> = new Map();
  return (documents) => {
    const ordered = documents.toSorted((a, b) => a.id - b.id);
    const next = new Map(
      ordered.map((document): [number, Taken] => {
        const known = taken.get(document.id);
        return [document.id, known?.document === document ? known : { document, ...searchPart(document) }];
      }),
    );
    for (const [id, before] of taken) if (next.get(id) !== before) words.remove(before.indexed);
    for (const [id, now] of next) if (taken.get(id) !== now) words.add(now.indexed);
    taken = next;
    return {
      index: { entries: ordered.map(({ id, name, tags }) => ({ id, name, tags })), words: words.toJSON() },
      sentences: Object.fromEntries([...next].map(([id, { sentences }]) => [id, sentences])),
    };
  };
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
