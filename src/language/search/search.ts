import type { default as MiniSearch, Query as IndexQuery } from 'minisearch';
import { oncePer } from '../once-per.ts';
import { loadWords } from './load-words.ts';
import type { MarkedText } from '../prose/marked-text.ts';
import { type QueryWord, fitOf, parseQuery, prefixCounts, termsOf } from './query.ts';
import { FIELD_WEIGHTS } from './search-entry.ts';
import { type SearchIndex, type SearchPart, type SearchSentences, wordsIndexed } from './search-index.ts';
import { type Found, groupFound, idsOf, toLabel, matchRanges } from './search-labels.ts';
import { NOTHING, type PatternSearch, type SearchResults, type SomeHit } from './search-results.ts';
import { formsOf } from './word-forms.ts';
import { foldText, lettersOf, pairsOf, soughtWords } from '../words.ts';

/** Makes an index ready for use. Without sentences, texts are found but not quoted. */
export function loadSearchIndex(index: SearchIndex, sentences: SearchSentences | null = null): PatternSearch {
  const { words, vocabulary } = upToDate(index);
  const labels = index.entries.map(toLabel);
  const named = new Map(labels.map((label) => [label.id, label]));
  const changed = (index.later ?? []).map((part) => [part.indexed.id, part.sentences] as const);
  const quotes = quoter(sentences && { ...sentences, ...Object.fromEntries(changed) });

  const search = (text: string, limit = 20): SearchResults => {
    let query = parseQuery(text, vocabulary);
    const folded = foldText(text);
    if (folded === '') return NOTHING;
    let scores = scoresOf(words, query.words, 'AND');
    const pairs = pairsOf(text);
    if (scores.size === 0 && pairs.length > 0) {
      const { words: letters } = parseQuery(text, vocabulary, lettersOf);
      query = { ...query, words: letters };
      scores = withNeighbours(scoresOf(words, letters, 'AND'), words, pairs);
    }
    const { names, tags, texts } = groupFound(labels, folded, query, scores);
    const patterns = idsOf([...names, ...tags, ...texts]);
    const quote = (pattern: number, found: Found | undefined) => quotes(pattern, found?.words ?? []);
    return {
      names,
      tags,
      texts: texts
        .slice(0, limit)
        .map((hit) => ({ ...hit, sentence: quote(hit.pattern, scores.get(hit.pattern)) })),
      patterns,
      some: patterns.length < ENOUGH ? someOf(query.words, new Set(patterns), quote) : [],
    };
  };

  /** Finds the patterns that contain only some of the words: those with most words first. */
  const someOf = (
    asked: readonly QueryWord[],
    whole: ReadonlySet<number>,
    quote: (pattern: number, found: Found) => MarkedText | null,
  ): SomeHit[] =>
    asked.length < 2
      ? []
      : [...scoresOf(words, asked, 'OR')]
          .filter(([pattern]) => !whole.has(pattern))
          .toSorted(
            ([a, one], [b, other]) =>
              other.words.length - one.words.length || other.score - one.score || a - b,
          )
          .slice(0, MOST_SOME)
          .flatMap(([pattern, found]) => {
            const label = named.get(pattern);
            const name = label && {
              text: label.name,
              marks: matchRanges(label.name, found.words, 'label'),
            };
            return name ? [{ pattern, name, sentence: quote(pattern, found) }] : [];
          });
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
  words: loadWords(words),
  vocabulary: words.index.map(([word]) => word).toSorted(byWord),
  taken: new Map(),
}));

/** Returns the index with the texts that have changed since it was made. Each is taken up once. */
function upToDate({ words, later = [] }: SearchIndex): LiveIndex {
  const live = liveIndex(words);
  const changed = later.filter((part) => live.taken.get(part.indexed.id) !== part);
  for (const part of changed) {
    const { indexed } = part;
    live.taken.set(indexed.id, part);
    live.words.replace(indexed);
    live.vocabulary = [...new Set([...live.vocabulary, ...wordsIndexed(indexed)])].toSorted(byWord);
  }
  // What was replaced would count in the scores of others for a while. A single batch is done before this returns.
  if (changed.length > 0) void live.words.vacuum({ batchSize: Infinity, batchWait: 0 });
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
  return [...scoresOf(words, parseQuery(text, vocabulary).words, 'OR', weights)]
    .map(([pattern, { score }]) => ({ pattern, score }))
    .toSorted((a, b) => b.score - a.score || a.pattern - b.pattern);
}

/** Number of patterns with all words from which those with some of the words are not looked for. */
const ENOUGH = 5;
/** Most patterns with some of the words. */
const MOST_SOME = 6;

/** The patterns that have all words, or any, with their scores (BM25+, weighted by field). */
function scoresOf(
  index: MiniSearch,
  words: readonly QueryWord[],
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
      const had = words.filter((word) => termsOf(word).some((term) => terms.has(term)));
      // MiniSearch multiplies by the number of terms, of which a word with its stem and its relatives has several.
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
  if (asked.compounds.length > 0)
    parts.push({ queries: [...asked.compounds], combineWith: 'OR', prefix: true });
  if (asked.relatives.size > 0)
    parts.push({ queries: [...asked.relatives], combineWith: 'OR', boostTerm: () => 0.3 });
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
      [...new Set(soughtWords(sentence).map(({ folded }) => folded))].map(formsOf),
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
