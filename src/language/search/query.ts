import { guessWords } from './typos.ts';
import { stem } from './word-forms.ts';
import { isStopWord, wordsOf } from '../words.ts';

/** A word that was asked for, and all that counts as it. */
export interface QueryWord {
  /** As typed, folded. It counts as the beginning of a longer word too. */
  readonly word: string;
  readonly stem: string;
  /** Words of the index that may be meant; empty unless the index has none that the word or its stem matches. */
  readonly guesses: ReadonlySet<string>;
}

/** What a query asks for: the words, and the number if it is one. */
export interface Query {
  readonly words: readonly QueryWord[];
  /** `13` for “13”, “#13” and “013”, else null. */
  readonly number: number | null;
}

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/**
 * Reads what a reader typed. Words that every text has count only where there are no others.
 *
 * @param vocabulary All words of the index, sorted by code units.
 */
export function parseQuery(text: string, vocabulary: readonly string[]): Query {
  const typed = text.slice(0, LONGEST_QUERY);
  const all = [...new Set(wordsOf(typed).map(({ folded }) => folded))].slice(0, MOST_WORDS);
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

/** The place of the first word that is not before another one, by bisection. */
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

/** How well a word of a text fits: 4 the same, 3 another form, 2 a longer word, 1 a guess, 0 not at all. */
export type Fit = 0 | 1 | 2 | 3 | 4;

/** Single letters begin too many words of a text to tell anything; in names and tags they do. */
export function prefixCounts({ word }: QueryWord, where: 'label' | 'text'): boolean {
  return where === 'label' || word.length > 1;
}

/**
 * @param forms A word of a text as the index has it (see `formsOf`).
 * @param where Whether it stands in a name or tag, or in a text.
 */
export function fitOf(asked: QueryWord, forms: readonly string[], where: 'label' | 'text'): Fit {
  if (where === 'text' && isStopWord(forms[0] ?? '')) return 0;
  if (forms[0] === asked.word) return 4;
  if (forms.some((form) => form === asked.word || form === asked.stem)) return 3;
  if (prefixCounts(asked, where) && forms.some((form) => form.startsWith(asked.word))) return 2;
  return forms.some((form) => asked.guesses.has(form)) ? 1 : 0;
}
