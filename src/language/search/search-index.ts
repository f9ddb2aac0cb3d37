import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { FIELD_WEIGHTS, type SearchEntry } from './search-entry.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { formsOf } from './word-forms.ts';
import { isStopWord, pairsOf, wordsOf } from '../words.ts';

/** What search needs of one pattern. All texts are plain. */
export interface SearchDocument extends SearchEntry {
  /** Empty where the text has none in the usual form. */
  readonly problem: string;
  /** The paragraphs of the whole text in their order; the problem may be among them. */
  readonly text: readonly string[];
}

/** A built index, ready to be written as JSON. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly words: AsPlainObject;
}

/** The sentences of each pattern, by its id as a string; the problem's come first. Ready to be written as JSON. */
export type SearchSentences = Readonly<Record<string, readonly string[]>>;

/** How the index was made, which MiniSearch must be told again when it loads it. */
export const INDEX_OPTIONS = indexOptions((word) => [...formsOf(word)]);

/** @param forms What the index holds for a word (`formsOf`). */
function indexOptions(forms: (word: string) => string[]): Options<IndexedDocument> {
  return {
    fields: Object.keys(FIELD_WEIGHTS),
    tokenize: (text) => [...wordsOf(text).map(({ folded }) => folded), ...pairsOf(text)],
    processTerm: (word, field) =>
      (field === 'problem' || field === 'text') && isStopWord(word) ? null : forms(word),
  };
}

/** `formsOf` for many documents, which repeat their words by the thousand: each word is taken apart once. */
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

/**
 * Builds the index and, apart from it, the sentences that results quote. The order of the documents does not matter;
 * their ids must differ.
 */
export function buildSearchIndex(documents: readonly SearchDocument[]): {
  readonly index: SearchIndex;
  readonly sentences: SearchSentences;
} {
  const ordered = documents.toSorted((a, b) => a.id - b.id);
  const words = new MiniSearch<IndexedDocument>(indexOptions(rememberForms()));
  const sentences: Record<string, readonly string[]> = {};
  for (const { id, name, tags, problem, text } of ordered) {
    const problemSentences = sentencesOf(problem);
    const known = problemSentences.join(' ');
    const others = text.map(sentencesOf).filter((paragraph) => !known.includes(paragraph.join(' ')));
    sentences[id] = [...problemSentences, ...others.flat()];
    words.add({ id, name, tags: tags.join('\n'), problem, text: others.flat().join('\n') });
  }
  return {
    index: { entries: ordered.map(({ id, name, tags }) => ({ id, name, tags })), words: words.toJSON() },
    sentences,
  };
}
