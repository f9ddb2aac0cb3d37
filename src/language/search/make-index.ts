import { type PackedHolders, packHolders } from './holders.ts';
import { writeIndexText } from './index-text.ts';
import { NumberList } from '../number-list.ts';
import { oncePer } from '../once-per.ts';
import { type PackedWords, eachWord, packWords } from '../packed-words.ts';
import {
  FIELDS,
  type SearchDocument,
  type SearchIndex,
  type SearchSentences,
  searchPart,
  tokensOf,
  wordsFor,
} from './search-index.ts';
import { formsOf } from './word-forms.ts';

/**
 * What the index and the sentences hold of one document. It is plain data that can be kept, and does not depend on other
 * documents.
 */
export interface Postings {
  readonly id: number;
  /** The entry, as JSON. */
  readonly entry: string;
  /** The sentences, as JSON. */
  readonly sentences: string;
  /** Number of different tokens of each field. */
  readonly lengths: readonly number[];
  /** The words of each field. */
  readonly words: readonly PackedWords[];
}

/** The index and the sentences, each as JSON. */
export interface WrittenIndex {
  readonly index: string;
  readonly sentences: string;
}

/**
 * Returns a function that tells what the index and the sentences hold of a document: the same object as long as the
 * document is. It remembers the forms of words, because many documents repeat the same words.
 */
export function rememberPostings(): (document: SearchDocument) => Postings {
  const known = new Map<string, readonly string[]>();
  return oncePer((document) =>
    postingsOf(document, (word) => {
      const forms = known.get(word) ?? formsOf(word);
      known.set(word, forms);
      return forms;
    }),
  );
}

/** @param forms Returns the forms under which the index contains a word. */
function postingsOf(document: SearchDocument, forms: (word: string) => readonly string[]): Postings {
  const { id, name, tags } = document;
  const { indexed, sentences } = searchPart(document);
  const lengths: number[] = [];
  const words = FIELDS.map((field) => {
    const counts = new Map<string, number>();
    const tokens = tokensOf(indexed[field]);
    lengths.push(new Set(tokens).size);
    for (const token of tokens) {
      for (const word of wordsFor(token, field, forms)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return packWords(counts);
  });
  return {
    id,
    entry: JSON.stringify({ id, name, tags }),
    sentences: JSON.stringify(sentences),
    lengths,
    words,
  };
}

/**
 * Joins what the index holds of each document, in the form in which MiniSearch 7 writes an index (version 2), with packed
 * holders. Words and documents are sorted, so the order in which they are given does not matter. The ids must differ.
 *
 * A large language has millions of pairs of a word and a document, so they are held as numbers, and the words of a
 * document are let go of after its turn.
 */
export function joinPostings(given: Iterable<Postings>): WrittenIndex {
  const { all, columns, holding } = gather(given);
  const words: string[] = [];
  for (const word of [...columns.keys()].toSorted()) {
    const column = columns.get(word) ?? 0;
    const fields = FIELDS.flatMap((_, field) => {
      const held = holding(column, field);
      return held.length === 0 ? [] : `"${field}":[${held.join()}]`;
    });
    words.push(`[${JSON.stringify(word)},{${fields.join()}}]`);
  }
  const head = [
    `"documentCount":${all.length}`,
    `"nextId":${(all.at(-1)?.id ?? 0) + 1}`,
    `"documentIds":{${all.map(({ id }) => `"${id}":${id}`).join()}}`,
    `"fieldIds":${JSON.stringify(Object.fromEntries(FIELDS.map((field, at) => [field, at])))}`,
  ];
  return {
    index: writeIndexText({
      entries: all.map(({ entry }) => entry),
      head: head.join(),
      lengths: all.map(lengthsLine),
      words,
    }),
    sentences: writeSentences(all.map(sentencesLine)),
  };
}

/** The lengths of a document as a line of the index (`IndexText`). */
export function lengthsLine({ id, lengths }: Pick<Postings, 'id' | 'lengths'>): string {
  return `"${id}":${JSON.stringify(lengths)}`;
}

/** The sentences of a document as a line of all sentences. */
export function sentencesLine({ id, sentences }: Pick<Postings, 'id' | 'sentences'>): string {
  return `"${id}":${sentences}`;
}

/** Writes the sentences of all documents. */
export function writeSentences(lines: readonly string[]): string {
  return `{${lines.join(',\n')}}`;
}

/** What all documents hold together. */
interface Gathered {
  /** The documents by number. */
  readonly all: readonly Omit<Postings, 'words'>[];
  /** The number of each word. */
  readonly columns: ReadonlyMap<string, number>;
  /** Returns which documents hold a word in a field, and how often. */
  readonly holding: (word: number, field: number) => PackedHolders;
}

/** Takes what the index needs of the words of each document. */
function gather(given: Iterable<Postings>): Gathered {
  const columns = new Map<string, number>();
  const cells = new NumberList();
  const counts = new NumberList();
  const documents: (Omit<Postings, 'words'> & Cells)[] = [];
  for (const { words, ...document } of given) {
    const start = cells.length;
    words.forEach((line, field) => {
      eachWord(line, (word, count) => {
        const known = columns.get(word);
        const column = known ?? columns.size;
        if (known === undefined) columns.set(word, column);
        cells.push(column * FIELDS.length + field);
        counts.push(count);
      });
    });
    documents.push({ ...document, start, end: cells.length });
  }
  const all = documents.toSorted((a, b) => a.id - b.id);
  return { all, columns, holding: holdersOf(all, cells, counts, columns.size * FIELDS.length) };
}

/** Which of all pairs of a word and a document belong to a document: from `start` on, before `end`. */
interface Cells {
  readonly start: number;
  readonly end: number;
}

/**
 * Sorts the pairs of words and documents by the words, in time linear in their number.
 *
 * @param cells For each pair, the number of the word and its field.
 * @param counts For each pair, how often the field has the word.
 */
function holdersOf(
  documents: readonly (Cells & { readonly id: number })[],
  cells: NumberList,
  counts: NumberList,
  size: number,
): Gathered['holding'] {
  const ends = new Uint32Array(size);
  for (let at = 0; at < cells.length; at++) add(ends, cells.at(at), 1);
  for (let cell = 1; cell < size; cell++) add(ends, cell, ends[cell - 1] ?? 0);
  const holders = new Uint32Array(cells.length);
  const times = new Uint32Array(cells.length);
  // From the last document to the first, each takes the last free place of its words.
  for (let document = documents.length - 1; document >= 0; document--) {
    const { start = 0, end = 0 } = documents[document] ?? {};
    for (let at = end - 1; at >= start; at--) {
      const cell = cells.at(at);
      add(ends, cell, -1);
      const place = ends[cell] ?? 0;
      holders[place] = document;
      times[place] = counts.at(at);
    }
  }
  // Now each number tells where the pairs of a word begin.
  return (word, field) => {
    const cell = word * FIELDS.length + field;
    const held: [id: number, count: number][] = [];
    for (let at = ends[cell] ?? 0, end = ends[cell + 1] ?? times.length; at < end; at++)
      held.push([documents[holders[at] ?? 0]?.id ?? 0, times[at] ?? 0]);
    return packHolders(held);
  };
}

function add(numbers: Uint32Array, at: number, more: number): void {
  numbers[at] = (numbers[at] ?? 0) + more;
}

/** Builds the index of some documents. Their order does not matter; their ids must differ. */
export function buildSearchIndex(documents: readonly SearchDocument[]): {
  readonly index: SearchIndex;
  readonly sentences: SearchSentences;
} {
  const { index, sentences } = joinPostings(documents.map(rememberPostings()));
  return { index: JSON.parse(index) as SearchIndex, sentences: JSON.parse(sentences) as SearchSentences };
}
