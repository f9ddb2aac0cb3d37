import MiniSearch, { type Query as IndexQuery } from 'minisearch';
import { oncePer } from '../once-per.ts';
import type { MarkedText } from '../prose/marked-text.ts';
import { type Query, type QueryWord, fitOf, parseQuery, prefixCounts } from './query.ts';
import { FIELD_WEIGHTS } from './search-entry.ts';
import {
  INDEX_OPTIONS,
  type SearchIndex,
  type SearchPart,
  type SearchSentences,
  wordsIndexed,
} from './search-index.ts';
import { type Found, groupFound, idsOf, labelOf, matchRanges } from './search-labels.ts';
import { NOTHING, type PatternSearch, type SearchResults } from './search-results.ts';
import { formsOf } from './word-forms.ts';
import { foldText, pairsOf, wordsOf } from '../words.ts';

/** Makes an index ready for use. Without sentences, texts are found but not quoted. */
export function loadSearchIndex(index: SearchIndex, sentences: SearchSentences | null = null): PatternSearch {
  const { words, vocabulary } = upToDate(index);
  const labels = index.entries.map(labelOf);
  const changed = (index.later ?? []).map((part) => [part.indexed.id, part.sentences] as const);
  const quotes = quoter(sentences && { ...sentences, ...Object.fromEntries(changed) });

  const search = (text: string, limit = 20): SearchResults => {
    const query = parseQuery(text, vocabulary);
    const folded = foldText(text);
    if (folded === '') return NOTHING;
    let scores = scoresOf(words, query, 'AND');
    const partial = scores.size === 0 && query.words.length > 1;
    if (partial) scores = scoresOf(words, query, 'OR');
    scores = withNeighbours(scores, words, pairsOf(text));

    const { names, tags, texts } = groupFound(labels, folded, query, scores);
    return {
      names,
      tags,
      texts: texts
        .slice(0, limit)
        .map((hit) => ({ ...hit, sentence: quotes(hit.pattern, scores.get(hit.pattern)?.words ?? []) })),
      patterns: idsOf([...names, ...tags, ...texts]),
      partial: partial && names.length + tags.length + texts.length > 0,
    };
  };
  return { search };
}

/** An index that takes up changed texts. */
interface LiveIndex {
  readonly words: MiniSearch;
  /** All words, sorted. It may have some that no text has any more. */
  vocabulary: readonly string[];
  readonly taken: Map<number, SearchPart>;
}

const byWord = (a: string, b: string) => (a < b ? -1 : 1);

const liveIndex = oncePer((words: SearchIndex['words']): LiveIndex => ({
  words: MiniSearch.loadJS(words, INDEX_OPTIONS),
  vocabulary: words.index.map(([word]) => word).toSorted(byWord),
  taken: new Map(),
}));

/** Returns the index with the texts that have changed since it was made. Each is taken up once. */
function upToDate({ words, later = [] }: SearchIndex): LiveIndex {
  const live = liveIndex(words);
  for (const part of later) {
    const { indexed } = part;
    if (live.taken.get(indexed.id) === part) continue;
    live.taken.set(indexed.id, part);
    live.words.replace(indexed);
    live.vocabulary = [...new Set([...live.vocabulary, ...wordsIndexed(indexed)])].toSorted(byWord);
  }
  return live;
}

/** How much a word counts in each field. */
export type FieldWeights = { readonly [F in keyof typeof FIELD_WEIGHTS]: number };

/** Ranks all patterns that have any word of a text, the best first. Equal scores are sorted by number. */
export function rankPatterns(
  index: SearchIndex,
  text: string,
  weights: FieldWeights,
): readonly { readonly pattern: number; readonly score: number }[] {
  if (foldText(text) === '') return [];
  const { words, vocabulary } = upToDate(index);
  return [...scoresOf(words, parseQuery(text, vocabulary), 'OR', weights)]
    .map(([pattern, { score }]) => ({ pattern, score }))
    .toSorted((a, b) => b.score - a.score || a.pattern - b.pattern);
}

/** The patterns that have all words of a query, or any, with their scores (BM25+, weighted by field). */
function scoresOf(
  index: MiniSearch,
  { words }: Query,
  combineWith: 'AND' | 'OR',
  boost: FieldWeights = FIELD_WEIGHTS,
): Map<number, Found> {
  const query: IndexQuery = {
    combineWith,
    queries: words.map((asked) => ({ combineWith: 'OR', queries: partsOf(asked) })),
  };
  const results = index.search(query, {
    tokenize: (term) => [term],
    processTerm: (term) => term,
    boost,
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

/** Raises the scores of patterns in which characters stand side by side as they do in the query. */
function withNeighbours(
  scores: Map<number, Found>,
  index: MiniSearch,
  pairs: readonly string[],
): Map<number, Found> {
  if (pairs.length === 0) return scores;
  const results = index.search(
    { combineWith: 'OR', queries: [...pairs] },
    { tokenize: (term) => [term], processTerm: (term) => term, boost: FIELD_WEIGHTS },
  );
  const raised = new Map(scores);
  for (const { id, score } of results) {
    const found = raised.get(id as number);
    if (found) raised.set(id as number, { ...found, score: found.score + NEIGHBOURS * score });
  }
  return raised;
}

/** Neighbours count more than any number of scattered characters. */
const NEIGHBOURS = 4;

function partsOf(asked: QueryWord): IndexQuery[] {
  const parts: IndexQuery[] = [{ queries: [asked.word], prefix: prefixCounts(asked, 'text') }];
  if (!prefixCounts(asked, 'text'))
    parts.push({ queries: [asked.word], prefix: true, fields: ['name', 'tags'] });
  if (asked.stem !== asked.word) parts.push({ queries: [asked.stem], boostTerm: () => 0.8 });
  if (asked.guesses.size > 0)
    parts.push({ queries: [...asked.guesses], combineWith: 'OR', boostTerm: () => 0.4 });
  return parts;
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
    return sentence === undefined ? null : { text: sentence, marks: matchRanges(sentence, asked, 'text') };
  };
}
