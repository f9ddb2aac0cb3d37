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
 * Joins what the index holds of each document, in the form in which MiniSearch 7 writes an index (version 2). Words and
 * documents are sorted, so the order in which they are given does not matter. The ids must differ.
 */
export function joinPostings(given: readonly Postings[]): WrittenIndex {
  const all = given.toSorted((a, b) => a.id - b.id);
  const holders = new Map<string, string[]>();
  for (const { id, words } of all) {
    words.forEach((line, field) => {
      eachWord(line, (word, count) => {
        let fields = holders.get(word);
        if (!fields) holders.set(word, (fields = FIELDS.map(() => '')));
        fields[field] += `,"${id}":${count}`;
      });
    });
  }
  const byId = (value: (postings: Postings) => string | number) =>
    all.map((postings) => `"${postings.id}":${value(postings)}`).join();
  const index = [...holders.keys()].toSorted().map((word) => {
    const fields = (holders.get(word) ?? []).flatMap((holding, field) =>
      holding === '' ? [] : `"${field}":{${holding.slice(1)}}`,
    );
    return `[${JSON.stringify(word)},{${fields.join()}}]`;
  });
  const average = (field: number) =>
    all.reduce((sum, { lengths }) => sum + (lengths[field] ?? 0), 0) / all.length;
  const words = [
    `"documentCount":${all.length}`,
    `"nextId":${(all.at(-1)?.id ?? 0) + 1}`,
    `"documentIds":{${byId(({ id }) => id)}}`,
    `"fieldIds":${JSON.stringify(Object.fromEntries(FIELDS.map((field, at) => [field, at])))}`,
    `"fieldLength":{${byId(({ lengths }) => JSON.stringify(lengths))}}`,
    `"averageFieldLength":${JSON.stringify(all.length === 0 ? [] : FIELDS.map((_, field) => average(field)))}`,
    '"storedFields":{}',
    '"dirtCount":0',
    `"index":[${index.join()}]`,
    '"serializationVersion":2',
  ];
  return {
    index: `{"entries":[${all.map(({ entry }) => entry).join()}],"words":{${words.join()}}}`,
    sentences: `{${byId(({ sentences }) => sentences)}}`,
  };
}

/** Builds the index of some documents. Their order does not matter; their ids must differ. */
export function buildSearchIndex(documents: readonly SearchDocument[]): {
  readonly index: SearchIndex;
  readonly sentences: SearchSentences;
} {
  const { index, sentences } = joinPostings(documents.map(rememberPostings()));
  return { index: JSON.parse(index) as SearchIndex, sentences: JSON.parse(sentences) as SearchSentences };
}
