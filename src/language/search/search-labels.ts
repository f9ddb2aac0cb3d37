import type { Range } from '../prose/marked-text.ts';
import { type Query, type QueryWord, fitOf, parseQuery } from './query.ts';
import { FIELD_WEIGHTS, type SearchEntry } from './search-entry.ts';
import { type NameHit, NOTHING, type PatternSearch, type TagHit, type TextHit } from './search-results.ts';
import { formsOf } from './word-forms.ts';
import { foldText, lettersOf, soughtWords, wordsOf } from '../words.ts';

/**
 * Searches by number, name and tag alone, which needs no index. It is available before the index, and returns the same
 * order as far as only names and numbers count.
 */
export function searchLabels(entries: readonly SearchEntry[]): PatternSearch {
  const labels = entries.map(toLabel);
  const forms = labels.flatMap(({ nameWords, tagWords }) => [...nameWords.flat(), ...tagWords.flat()]);
  const vocabulary = [...new Set(forms)].toSorted((a, b) => (a < b ? -1 : 1));
  return {
    search(text) {
      const folded = foldText(text);
      if (folded === '') return NOTHING;
      const foundBy = ({ words }: Query) =>
        new Map(
          labels.flatMap((label): [number, Found][] => {
            const scores = words.map((word) => scoreOf(word, label));
            return words.length === 0 || scores.includes(0)
              ? []
              : [[label.id, { score: scores.reduce((sum, score) => sum + score, 0), words }]];
          }),
        );
      const query = parseQuery(text, vocabulary);
      let found = foundBy(query);
      if (found.size === 0) found = foundBy(parseQuery(text, vocabulary, lettersOf));
      const { names, tags } = groupFound(labels, folded, query, found);
      return { names, tags, texts: [], patterns: idsOf([...names, ...tags]), some: [] };
    },
  };
}

/** How well a pattern matches. */
export interface Found {
  readonly score: number;
  /** The words of the query that the pattern contains. */
  readonly words: readonly QueryWord[];
}

/** A pattern's name and tags, split into words. */
export interface Label extends SearchEntry {
  readonly folded: string;
  readonly nameWords: readonly (readonly string[])[];
  readonly tagWords: readonly (readonly string[])[];
}

export function toLabel(entry: SearchEntry): Label {
  return {
    ...entry,
    folded: foldText(entry.name),
    nameWords: soughtWords(entry.name).map(({ folded }) => formsOf(folded)),
    tagWords: entry.tags.flatMap((tag) => soughtWords(tag).map(({ folded }) => formsOf(folded))),
  };
}

/** The groups of results, each in its order. */
interface Groups {
  readonly names: readonly NameHit[];
  readonly tags: readonly TagHit[];
  readonly texts: readonly Omit<TextHit, 'sentence'>[];
}

/**
 * Puts each result into the first group in which all words that it contains match. A number or the beginning of a name
 * always puts it among the names.
 */
export function groupFound(
  labels: Iterable<Label>,
  folded: string,
  query: Query,
  scores: ReadonlyMap<number, Found>,
): Groups {
  const names: (NameHit & { rank: number })[] = [];
  const tags: TagHit[] = [];
  const texts: Omit<TextHit, 'sentence'>[] = [];
  for (const label of labels) {
    const found = scores.get(label.id);
    const rank = rankOf(label, folded, query.number);
    if (!found && rank === OTHER) continue;
    const score = round(found?.score ?? 0);
    const asked = found?.words ?? [];
    const inName = asked.filter((word) => isIn(word, label.nameWords));
    if (rank !== OTHER || inName.length === asked.length) {
      const marks =
        rank === WHOLE || rank === BEGINNING
          ? beginningOf(label.name, folded)
          : matchRanges(label.name, inName, 'label');
      names.push({ pattern: label.id, score, name: { text: label.name, marks }, rank });
      continue;
    }
    const fitting = label.tags.flatMap((tag) => {
      const marks = matchRanges(tag, asked, 'label');
      return marks.length > 0 ? [{ text: tag, marks }] : [];
    });
    const inTags = asked.filter((word) => inName.includes(word) || isIn(word, label.tagWords));
    if (inTags.length === asked.length) tags.push({ pattern: label.id, score, tags: fitting });
    else
      texts.push({
        pattern: label.id,
        score,
        name: { text: label.name, marks: matchRanges(label.name, inName, 'label') },
      });
  }
  names.sort((a, b) => a.rank - b.rank || byScore(a, b));
  return {
    names: names.map(({ pattern, score, name }) => ({ pattern, score, name })),
    tags: tags.toSorted(byScore),
    texts: texts.toSorted(byScore),
  };
}

export function idsOf(hits: readonly { readonly pattern: number }[]): number[] {
  return hits.map(({ pattern }) => pattern);
}

const NUMBER = 0;
const WHOLE = 1;
const BEGINNING = 2;
const NUMBER_BEGINNING = 3;
const OTHER = 4;

/**
 * Returns what counts before any score: the number, the name, the beginning of the name, the beginning of the number.
 */
function rankOf(label: Label, folded: string, number: number | null): number {
  if (label.id === number) return NUMBER;
  if (label.folded === folded) return WHOLE;
  if (label.folded.startsWith(folded)) return BEGINNING;
  return number !== null && number > 0 && String(label.id).startsWith(String(number))
    ? NUMBER_BEGINNING
    : OTHER;
}

function isIn(word: QueryWord, words: Label['nameWords']): boolean {
  return words.some((forms) => fitOf(word, forms, 'label') > 0);
}

function scoreOf(word: QueryWord, { nameWords, tagWords }: Label): number {
  const best = (words: Label['nameWords']) =>
    Math.max(0, ...words.map((forms) => fitOf(word, forms, 'label')));
  return FIELD_WEIGHTS.name * best(nameWords) + FIELD_WEIGHTS.tags * best(tagWords);
}

/** Marks the beginning of a name if the query is that beginning. */
function beginningOf(name: string, folded: string): Range[] {
  const words = wordsOf(name).slice(0, folded.split(' ').length);
  return [{ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }];
}

/** Returns the places of a query's words in a text. */
export function matchRanges(text: string, asked: readonly QueryWord[], where: 'label' | 'text'): Range[] {
  const rangesOf = (words: ReturnType<typeof wordsOf>) =>
    words
      .filter(({ folded }) => asked.some((word) => fitOf(word, formsOf(folded), where) > 0))
      .map(({ start, end }) => ({ start, end }));
  const ranges = rangesOf(wordsOf(text));
  return ranges.length > 0 ? ranges : rangesOf(lettersOf(text));
}

function byScore(a: { score: number; pattern: number }, b: { score: number; pattern: number }): number {
  return b.score - a.score || a.pattern - b.pattern;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
