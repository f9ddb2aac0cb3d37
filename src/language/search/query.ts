import { guessWords } from './typos.ts';
import { stem } from './word-forms.ts';
import { isStopWord, wordsOf } from '../words.ts';

/** A word of a query, with everything that counts as it. */
export interface QueryWord {
  /** As typed, folded. It also counts as the beginning of a longer word. */
  readonly word: string;
  readonly stem: string;
  /** Words of the index that may be meant; empty unless the index has no word that matches the word or its stem. */
  readonly guesses: ReadonlySet<string>;
}

/** A query: its words, and its number if it is one. */
export interface Query {
  readonly words: readonly QueryWord[];
  /** `13` for “13”, “#13” and “013”, otherwise null. */
  readonly number: number | null;
}

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/**
 * Parses what a reader typed. Words that every text contains count only if there are no others.
 *
 * @param vocabulary All words of the index, sorted by code units.
 * @param split How the text is split into words: `wordsOf`, or `lettersOf` if no text has such words.
 */
export function parseQuery(text: string, vocabulary: readonly string[], split = wordsOf): Query {
  const typed = text.slice(0, LONGEST_QUERY);
  const all = [...new Set(split(typed).map(({ folded }) => folded))].slice(0, MOST_WORDS);
  const telling = all.filter((word) => !isStopWord(word));
  const number = /^\s*#?0*(\d{1,9})\s*$/.exec(typed)?.[1];
  return {
    words: (telling.length > 0 ? telling : all).map((word) => queryWord(word, vocabulary)),
    number: number === undefined ? null : Number(number),
  };
}

function queryWord(word: string, vocabulary: readonly string[]): QueryWord {
  const stemmed = stem(word);
  const known =
    vocabulary[firstFrom(vocabulary, word)]?.startsWith(word) === true ||
    vocabulary[firstFrom(vocabulary, stemmed)] === stemmed;
  return { word, stem: stemmed, guesses: new Set(known ? [] : guessWords(word, vocabulary)) };
}

/** Returns the index of the first word that is not before another one, by binary search. */
function firstFrom(vocabulary: readonly string[], word: string): number {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How well a word of a text matches: 4 the same, 3 another form, 2 a longer word, 1 a guess, 0 not at all. */
export type Fit = 0 | 1 | 2 | 3 | 4;

/**
 * Whether the beginning of a word counts as a match. A single letter begins too many words of a text to be useful, but
 * it counts in names and tags.
 */
export function prefixCounts({ word }: QueryWord, where: 'label' | 'text'): boolean {
  return where === 'label' || word.length > 1;
}

/**
 * @param forms The forms of a word in the index (see `formsOf`).
 * @param where Whether the word is in a name or tag, or in a text.
 */
export function fitOf(asked: QueryWord, forms: readonly string[], where: 'label' | 'text'): Fit {
  if (where === 'text' && isStopWord(forms[0] ?? '')) return 0;
  if (forms[0] === asked.word) return 4;
  if (forms.some((form) => form === asked.word || form === asked.stem)) return 3;
  if (prefixCounts(asked, where) && forms.some((form) => form.startsWith(asked.word))) return 2;
  return forms.some((form) => asked.guesses.has(form)) ? 1 : 0;
}
