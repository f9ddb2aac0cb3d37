import { type PackedWords, eachWord } from '../packed-words.ts';

/** A text as the number of times that it contains each word. */
export interface WordedText {
  readonly id: number;
  readonly words: PackedWords;
}

/** Two texts that share rare words. */
export interface Likeness {
  /** The smaller id. */
  readonly a: number;
  readonly b: number;
  /** Cosine between the texts' rarer words, 0 to 1. */
  readonly likeness: number;
  /** Shared words, sorted by weight, the heaviest first. */
  readonly shared: readonly string[];
}

/**
 * A word in more texts than this is common, however many texts there are. This bounds the pairs that a word creates.
 */
const MOST_TEXTS = 30;

/**
 * Finds the pairs of texts that share most of their rarer wording: the cosine of TF-IDF vectors (Salton and Buckley,
 * “Term-weighting approaches in automatic text retrieval”, 1988) over words that at most a tenth of the texts contain.
 * An index from words to texts leads from each text only to texts that share a rare word with it. Returns the strongest
 * first, in time linear in the words of all texts.
 *
 * @param least The smallest likeness that counts.
 * @param isCandidate Whether a pair is wanted. It is called only for pairs that are alike enough.
 */
export function similarTexts(
  texts: readonly WordedText[],
  least: number,
  isCandidate: (a: number, b: number) => boolean,
): Likeness[] {
  const { names, holders, counted } = countWords(texts);
  const most = Math.min(MOST_TEXTS, Math.max(2, Math.floor(texts.length / 10)));
  const vectors = counted.map((words) => weigh(words, holders, most, texts.length));
  // For each word, the earlier texts that hold it, and its weight in each.
  const index = new Map<number, { text: number; weight: number }[]>();
  const pairs: Likeness[] = [];
  for (const [here, vector] of vectors.entries()) {
    const products = new Map<number, number>();
    for (const [word, weight] of vector) {
      if (holders[word] === 1) continue;
      const earlier = index.get(word) ?? [];
      for (const other of earlier)
        products.set(other.text, (products.get(other.text) ?? 0) + weight * other.weight);
      earlier.push({ text: here, weight });
      index.set(word, earlier);
    }
    for (const [there, likeness] of products) {
      if (likeness < least) continue;
      const [a = 0, b = 0] = [texts[here]?.id ?? 0, texts[there]?.id ?? 0].toSorted((x, y) => x - y);
      if (!isCandidate(a, b)) continue;
      pairs.push({ a, b, likeness, shared: sharedWords(vector, vectors[there] ?? [], names) });
    }
  }
  return pairs.toSorted((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

/** A word, by its number, with its weight in a text. */
type Weighed = readonly [word: number, weight: number];

/** Gives each word a number, because each comparison of words takes longer than one of numbers. */
function countWords(texts: readonly WordedText[]): {
  readonly names: readonly string[];
  /** Number of texts that hold each word. */
  readonly holders: readonly number[];
  /** The words of each text with their counts. */
  readonly counted: readonly (readonly Weighed[])[];
} {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const holders: number[] = [];
  const counted = texts.map(({ words }) => {
    const found: Weighed[] = [];
    eachWord(words, (name, count) => {
      let word = numbers.get(name);
      if (word === undefined) {
        word = names.push(name) - 1;
        numbers.set(name, word);
      }
      holders[word] = (holders[word] ?? 0) + 1;
      found.push([word, count]);
    });
    return found;
  });
  return { names, holders, counted };
}

/** Returns a vector of length 1 over the rarer words of a text. */
function weigh(
  words: readonly Weighed[],
  holders: readonly number[],
  most: number,
  texts: number,
): Weighed[] {
  const vector: Weighed[] = [];
  for (const [word, times] of words) {
    const holding = holders[word] ?? 0;
    if (holding <= most) vector.push([word, (1 + Math.log(times)) * Math.log(1 + texts / holding)]);
  }
  const length = Math.sqrt(vector.reduce((sum, [, weight]) => sum + weight * weight, 0) || 1);
  return vector.map(([word, weight]) => [word, weight / length]);
}

function sharedWords(a: readonly Weighed[], b: readonly Weighed[], names: readonly string[]): string[] {
  const weights = new Map(b);
  return a
    .flatMap(([word, weight]) => {
      const other = weights.get(word);
      return other === undefined ? [] : [{ name: names[word] ?? '', product: weight * other }];
    })
    .toSorted((x, y) => y.product - x.product || (x.name < y.name ? -1 : 1))
    .map(({ name }) => name);
}
