import { guessWords } from './typos.ts';
import {
  type Vocabulary,
  compoundOf,
  hasBeginning,
  hasWord,
  partsOfCompound,
  relativesOf,
} from './vocabulary.ts';
import { stem } from './word-forms.ts';
import { isStopWord, wordsOf } from '../words.ts';

/** A word of a query, with everything that counts as it. */
export interface QueryWord {
  /** As typed, folded. It also counts as the beginning of a longer word. */
  readonly word: string;
  readonly stem: string;
  /** Compounds of the index that the word forms with its neighbours in the query. They count as both words. */
  readonly compounds: readonly string[];
  /** Words of the index with the same root. */
  readonly relatives: ReadonlySet<string>;
  /** Words of the index that may be meant; empty unless the index has no word that matches otherwise. */
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
 * Words by which people ask and that say nothing about what they look for. Unlike stop words they are in the index,
 * because someone may search for one of them alone.
 */
const ASKING: ReadonlySet<string> = new Set(
  (
    'am between cant does doesnt dont during etc get getting got im isnt just lets like me my need needs pattern ' +
    'patterns please really shouldnt show tell thats thing things through us very versus via vs want wants whats ' +
    'without wont'
  ).split(' '),
);

/**
 * Parses what a reader typed. Words that every text contains, and words by which people ask, count only if there are no
 * others.
 *
 * @param vocabulary All words of the index, sorted by code units.
 * @param split How the text is split into words: `wordsOf`, or `lettersOf` if no text has such words.
 */
export function parseQuery(text: string, vocabulary: Vocabulary, split = wordsOf): Query {
  const typed = text.slice(0, LONGEST_QUERY);
  const sequence = split(typed).map(({ folded }) => folded);
  const all = [...new Set(sequence)].slice(0, MOST_WORDS);
  const telling = all.filter((word) => !isStopWord(word));
  const meant = telling.filter((word) => !ASKING.has(word));
  const counting = [meant, telling].find((words) => words.length > 0) ?? all;
  const compounds = compoundsIn(sequence, vocabulary);
  const number = /^\s*#?0*(\d{1,9})\s*$/.exec(typed)?.[1];
  return {
    words: counting.flatMap((word) => queryWords(word, compounds.get(word) ?? [], vocabulary)),
    number: number === undefined ? null : Number(number),
  };
}

/** Returns the compounds that neighbouring words form, by each of the two words. */
function compoundsIn(sequence: readonly string[], vocabulary: Vocabulary): ReadonlyMap<string, string[]> {
  const compounds = new Map<string, string[]>();
  sequence.slice(0, MOST_WORDS).forEach((word, index, words) => {
    const next = words[index + 1];
    const compound = next === undefined ? null : compoundOf(word, next, vocabulary);
    if (next === undefined || compound === null) return;
    for (const part of [word, next]) compounds.set(part, [...(compounds.get(part) ?? []), compound]);
  });
  return compounds;
}

/** Returns what a typed word asks for: one word, or the two of a compound that the index has in two words. */
function queryWords(word: string, compounds: readonly string[], vocabulary: Vocabulary): QueryWord[] {
  const stemmed = stem(word);
  const relatives = relativesOf(word, vocabulary);
  const asked = (guesses: readonly string[]): QueryWord => ({
    word,
    stem: stemmed,
    compounds,
    relatives: new Set(relatives),
    guesses: new Set(guesses),
  });
  const isKnown =
    compounds.length > 0 ||
    relatives.length > 0 ||
    hasBeginning(vocabulary, word) ||
    hasWord(vocabulary, stemmed);
  if (isKnown) return [asked([])];
  const guesses = guessWords(word, vocabulary);
  const parts = guesses.length > 0 ? null : partsOfCompound(word, vocabulary);
  return parts ? parts.flatMap((part) => queryWords(part, [], vocabulary)) : [asked(guesses)];
}

/**
 * How well a word of a text matches: 5 the same, 4 another form, 3 a longer word or a compound, 2 a relative, 1 a guess,
 * 0 not at all.
 */
export type Fit = 0 | 1 | 2 | 3 | 4 | 5;

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
  if (forms[0] === asked.word) return 5;
  if (forms.some((form) => form === asked.word || form === asked.stem)) return 4;
  const beginnings = prefixCounts(asked, where) ? [asked.word, ...asked.compounds] : asked.compounds;
  if (forms.some((form) => beginnings.some((beginning) => form.startsWith(beginning)))) return 3;
  if (forms.some((form) => asked.relatives.has(form))) return 2;
  return forms.some((form) => asked.guesses.has(form)) ? 1 : 0;
}

/** Returns every word of an index by which a document can have a word of a query. */
export function termsOf({ word, stem, compounds, relatives, guesses }: QueryWord): string[] {
  return [word, stem, ...compounds, ...relatives, ...guesses];
}
