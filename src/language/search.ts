import MiniSearch, { type Query as IndexQuery } from 'minisearch';
import type { MarkedText, Range } from './marked-text.ts';
import { type Query, type QueryWord, fitOf, parseQuery, prefixCounts } from './query.ts';
import {
  FIELD_WEIGHTS,
  INDEX_OPTIONS,
  type SearchEntry,
  type SearchIndex,
  type SearchSentences,
} from './search-index.ts';
import { formsOf } from './word-forms.ts';
import { foldText, wordsOf } from './words.ts';

/** A pattern whose number or name fits. */
export interface NameHit {
  readonly pattern: number;
  /** Greater is better; comparable within one search only. */
  readonly score: number;
  readonly name: MarkedText;
}

/** A pattern whose tags fit, together with its name where the query has several words. */
export interface TagHit {
  readonly pattern: number;
  readonly score: number;
  /** The tags that fit. */
  readonly tags: readonly MarkedText[];
}

/** A pattern whose text fits. */
export interface TextHit {
  readonly pattern: number;
  readonly score: number;
  /** The sentence that fits best, the first of equals; null while sentences are not loaded. */
  readonly sentence: MarkedText | null;
}

export interface SearchResults {
  /** Number, then name, then beginning of a name, then beginning of a number, then any other part of a name. */
  readonly names: readonly NameHit[];
  /** By score. */
  readonly tags: readonly TagHit[];
  /** By score; only the first `limit`. */
  readonly texts: readonly TextHit[];
  /** Every pattern found, once, in the order of the groups; none is left out for the limit. */
  readonly patterns: readonly number[];
  /** Whether no pattern has all words, so that these are patterns with some of them. */
  readonly partial: boolean;
}

export interface PatternSearch {
  /**
   * Finds patterns as a reader types. Each is in one group only, the first in which all words that it has fit. Within
   * a group equal scores go by number. An empty query finds nothing.
   *
   * @param limit How many texts are quoted at most; by default 20.
   */
  readonly search: (query: string, limit?: number) => SearchResults;
}

const NOTHING: SearchResults = { names: [], tags: [], texts: [], patterns: [], partial: false };

/** Makes an index ready for use. Without sentences, texts are found but not quoted. */
export function loadSearchIndex(index: SearchIndex, sentences: SearchSentences | null = null): PatternSearch {
  const words = MiniSearch.loadJS(index.words, INDEX_OPTIONS);
  const vocabulary = index.words.index.map(([word]) => word).toSorted((a, b) => (a < b ? -1 : 1));
  const labels = new Map(index.entries.map((entry) => [entry.id, labelOf(entry)]));
  const quotes = quoter(sentences);

  const search = (text: string, limit = 20): SearchResults => {
    const query = parseQuery(text, vocabulary);
    const folded = foldText(text);
    if (folded === '') return NOTHING;
    let scores = scoresOf(words, query, 'AND');
    const partial = scores.size === 0 && query.words.length > 1;
    if (partial) scores = scoresOf(words, query, 'OR');

    const names: (NameHit & { rank: number })[] = [];
    const tags: TagHit[] = [];
    const texts: { pattern: number; score: number }[] = [];
    for (const label of labels.values()) {
      const found = scores.get(label.id);
      const rank = rankOf(label, folded, query.number);
      if (!found && rank === OTHER) continue;
      const score = round(found?.score ?? 0);
      const asked = found?.words ?? [];
      const inName = asked.filter((word) => label.nameWords.some((forms) => fitOf(word, forms, 'label') > 0));
      if (rank !== OTHER || inName.length === asked.length) {
        const marks =
          rank === WHOLE || rank === BEGINNING
            ? beginningOf(label.name, folded)
            : marksOf(label.name, inName, 'label');
        names.push({ pattern: label.id, score, name: { text: label.name, marks }, rank });
        continue;
      }
      const fitting = label.tags.flatMap((tag) => {
        const marks = marksOf(tag, asked, 'label');
        return marks.length > 0 ? [{ text: tag, marks }] : [];
      });
      const inTags = asked.filter(
        (word) => inName.includes(word) || label.tagWords.some((forms) => fitOf(word, forms, 'label') > 0),
      );
      if (inTags.length === asked.length) tags.push({ pattern: label.id, score, tags: fitting });
      else texts.push({ pattern: label.id, score });
    }
    names.sort((a, b) => a.rank - b.rank || byScore(a, b));
    tags.sort(byScore);
    texts.sort(byScore);
    return {
      names: names.map(({ pattern, score, name }) => ({ pattern, score, name })),
      tags,
      texts: texts
        .slice(0, limit)
        .map((hit) => ({ ...hit, sentence: quotes(hit.pattern, scores.get(hit.pattern)?.words ?? []) })),
      patterns: [...names, ...tags, ...texts].map(({ pattern }) => pattern),
      partial: partial && names.length + tags.length + texts.length > 0,
    };
  };
  return { search };
}

interface Label extends SearchEntry {
  readonly folded: string;
  readonly nameWords: readonly (readonly string[])[];
  readonly tagWords: readonly (readonly string[])[];
}

function labelOf(entry: SearchEntry): Label {
  return {
    ...entry,
    folded: foldText(entry.name),
    nameWords: wordsOf(entry.name).map(({ folded }) => formsOf(folded)),
    tagWords: entry.tags.flatMap((tag) => wordsOf(tag).map(({ folded }) => formsOf(folded))),
  };
}

const NUMBER = 0;
const WHOLE = 1;
const BEGINNING = 2;
const NUMBER_BEGINNING = 3;
const OTHER = 4;

/** What comes before any score: the number, the name, the beginning of the name, the beginning of the number. */
function rankOf(label: Label, folded: string, number: number | null): number {
  if (label.id === number) return NUMBER;
  if (label.folded === folded) return WHOLE;
  if (label.folded.startsWith(folded)) return BEGINNING;
  return number !== null && number > 0 && String(label.id).startsWith(String(number))
    ? NUMBER_BEGINNING
    : OTHER;
}

/** The words at the beginning of a name that a query is the beginning of, as one mark. */
function beginningOf(name: string, folded: string): Range[] {
  const words = wordsOf(name).slice(0, folded.split(' ').length);
  return [{ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }];
}

interface Found {
  readonly score: number;
  /** The words of the query that the pattern has. */
  readonly words: readonly QueryWord[];
}

/** The patterns that have all words of a query, or any, with their scores (BM25+, weighted by field). */
function scoresOf(index: MiniSearch, { words }: Query, combineWith: 'AND' | 'OR'): Map<number, Found> {
  const query: IndexQuery = {
    combineWith,
    queries: words.map((asked) => ({ combineWith: 'OR', queries: partsOf(asked) })),
  };
  const results = index.search(query, {
    tokenize: (term) => [term],
    processTerm: (term) => term,
    boost: FIELD_WEIGHTS,
  });
  return new Map(
    results.map((result): [number, Found] => {
      const terms: ReadonlySet<string> = new Set(result.queryTerms);
      const had = words.filter(
        ({ word, stem, guesses }) =>
          terms.has(word) || terms.has(stem) || [...guesses].some((guess) => terms.has(guess)),
      );
      // MiniSearch multiplies by the number of terms, of which a word with its stem and its guesses has several.
      return [
        result.id as number,
        { score: (result.score / result.queryTerms.length) * had.length, words: had },
      ];
    }),
  );
}

function partsOf(asked: QueryWord): IndexQuery[] {
  const parts: IndexQuery[] = [{ queries: [asked.word], prefix: prefixCounts(asked, 'text') }];
  if (!prefixCounts(asked, 'text'))
    parts.push({ queries: [asked.word], prefix: true, fields: ['name', 'tags'] });
  if (asked.stem !== asked.word) parts.push({ queries: [asked.stem], boostTerm: () => 0.8 });
  if (asked.guesses.size > 0)
    parts.push({ queries: [...asked.guesses], combineWith: 'OR', boostTerm: () => 0.4 });
  return parts;
}

function marksOf(text: string, asked: readonly QueryWord[], where: 'label' | 'text'): Range[] {
  return wordsOf(text)
    .filter(({ folded }) => asked.some((word) => fitOf(word, formsOf(folded), where) > 0))
    .map(({ start, end }) => ({ start, end }));
}

/** Finds the sentence that has most of the words, and has them best; remembers the words of patterns once quoted. */
function quoter(
  sentences: SearchSentences | null,
): (pattern: number, asked: readonly QueryWord[]) => MarkedText | null {
  const read = new Map<number, readonly (readonly (readonly string[])[])[]>();
  const wordsIn = (pattern: number) => {
    const known = read.get(pattern);
    if (known) return known;
    const forms = (sentences?.[pattern] ?? []).map((sentence) =>
      [...new Set(wordsOf(sentence).map(({ folded }) => folded))].map(formsOf),
    );
    read.set(pattern, forms);
    return forms;
  };
  return (pattern, asked) => {
    let best = -1;
    let most = 0;
    wordsIn(pattern).forEach((forms, index) => {
      const fits = asked.map((word) => Math.max(0, ...forms.map((form) => fitOf(word, form, 'text'))));
      const value = fits.reduce((sum, fit) => sum + (fit > 0 ? 100 + fit : 0), 0);
      if (value > most) {
        most = value;
        best = index;
      }
    });
    const sentence = sentences?.[pattern]?.[best];
    return sentence === undefined ? null : { text: sentence, marks: marksOf(sentence, asked, 'text') };
  };
}

function byScore(a: { score: number; pattern: number }, b: { score: number; pattern: number }): number {
  return b.score - a.score || a.pattern - b.pattern;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
