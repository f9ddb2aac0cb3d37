import { oncePer } from '../once-per.ts';
import { isStopWord } from '../words.ts';
import { FIELD_WEIGHTS } from './search-entry.ts';
import {
  type SearchDocument,
  type SearchIndex,
  type SearchSentences,
  searchPart,
  tokensOf,
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
  /** For each field its words, separated by spaces: `word`, or `word*3` for a word that occurs three times. */
  readonly words: readonly string[];
}

/** The index and the sentences, each as JSON. */
export interface WrittenIndex {
  readonly index: string;
  readonly sentences: string;
}

const FIELDS = ['name', 'tags', 'problem', 'text'] as const satisfies readonly (keyof typeof FIELD_WEIGHTS)[];
/** The fields in which words that every text has do not count. */
const TEXTS: ReadonlySet<string> = new Set(['problem', 'text']);

/** Returns what the index and the sentences hold of a document. The same object as long as the document is. */
export const postingsOf = oncePer((document: SearchDocument): Postings => {
  const { id, name, tags } = document;
  const { indexed, sentences } = searchPart(document);
  const lengths: number[] = [];
  const words = FIELDS.map((field) => {
    const counts = new Map<string, number>();
    const tokens = tokensOf(indexed[field]);
    lengths.push(new Set(tokens).size);
    for (const token of tokens) {
      if (TEXTS.has(field) && isStopWord(token)) continue;
      for (const word of formsOf(token)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return [...counts].map(([word, count]) => (count === 1 ? word : `${word}*${count}`)).join(' ');
  });
  return {
    id,
    entry: JSON.stringify({ id, name, tags }),
    sentences: JSON.stringify(sentences),
    lengths,
    words,
  };
});

/**
 * Joins what the index holds of each document, in the form in which MiniSearch 7 writes an index (version 2). Words and
 * documents are sorted, so the order in which they are given does not matter. The ids must differ.
 */
export function joinPostings(given: readonly Postings[]): WrittenIndex {
  const all = given.toSorted((a, b) => a.id - b.id);
  const holders = new Map<string, string[]>();
  for (const { id, words } of all) {
    words.forEach((line, field) => {
      if (line === '') return;
      for (const item of line.split(' ')) {
        const star = item.indexOf('*');
        const word = star === -1 ? item : item.slice(0, star);
        let fields = holders.get(word);
        if (!fields) holders.set(word, (fields = FIELDS.map(() => '')));
        fields[field] += `,"${id}":${star === -1 ? 1 : item.slice(star + 1)}`;
      }
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
  const { index, sentences } = joinPostings(documents.map(postingsOf));
  return { index: JSON.parse(index) as SearchIndex, sentences: JSON.parse(sentences) as SearchSentences };
}
