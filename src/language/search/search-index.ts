import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { FIELD_WEIGHTS, type SearchEntry } from './search-entry.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { formsOf } from './word-forms.ts';
import { isStopWord, pairsOf, soughtWords } from '../words.ts';

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
    tokenize: (text) => [...soughtWords(text).map(({ folded }) => folded), ...pairsOf(text)],
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

/** An index, and, apart from it, the sentences that results quote. */
interface BuiltIndex {
  readonly index: SearchIndex;
  readonly sentences: SearchSentences;
}

/** Builds the index. The order of the documents does not matter; their ids must differ. */
export function buildSearchIndex(documents: readonly SearchDocument[]): BuiltIndex {
  return keepSearchIndex()(documents);
}

/** A document as the index has taken it up. */
interface Taken {
  readonly document: SearchDocument;
  readonly indexed: IndexedDocument;
  readonly sentences: readonly string[];
}

/**
 * Makes a function that builds the index of one language again and again while it is edited. Documents that are the same
 * objects as the time before stay in the index; only the others are taken out of it and into it.
 */
export function keepSearchIndex(): (documents: readonly SearchDocument[]) => BuiltIndex {
  const words = new MiniSearch<IndexedDocument>(indexOptions(rememberForms()));
  let taken: ReadonlyMap<number, Taken> = new Map();
  return (documents) => {
    const ordered = documents.toSorted((a, b) => a.id - b.id);
    const next = new Map(
      ordered.map((document): [number, Taken] => {
        const known = taken.get(document.id);
        return [document.id, known?.document === document ? known : takeApart(document)];
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

function takeApart(document: SearchDocument): Taken {
  const { id, name, tags, problem, text } = document;
  const problemSentences = sentencesOf(problem);
  const known = problemSentences.join(' ');
  const others = text.map(sentencesOf).filter((paragraph) => !known.includes(paragraph.join(' ')));
  return {
    document,
    indexed: { id, name, tags: tags.join('\n'), problem, text: others.flat().join('\n') },
    sentences: [...problemSentences, ...others.flat()],
  };
}
