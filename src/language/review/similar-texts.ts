import { NumberList } from '../number-list.ts';
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
  /** Returns the shared words, sorted by weight, the heaviest first. */
  readonly shared: () => readonly string[];
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
  const counted = countWords(texts);
  const rare = weighRare(counted, Math.min(MOST_TEXTS, Math.max(2, Math.floor(texts.length / 10))));
  const pairs: Likeness[] = [];
  comparePairs(rare, (here, there, likeness) => {
    if (likeness < least) return;
    const [a = 0, b = 0] = [texts[here]?.id ?? 0, texts[there]?.id ?? 0].toSorted((x, y) => x - y);
    if (isCandidate(a, b))
      pairs.push({ a, b, likeness, shared: () => sharedWords(rare, here, there, counted.names) });
  });
  return pairs.toSorted((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

/**
 * The words of all texts, one text after another. All are numbers: a language has hundreds of thousands of pairs of a
 * text and a word, and each comparison of words would take longer.
 */
interface CountedWords {
  readonly names: readonly string[];
  /** The number of texts that hold each word. */
  readonly holders: Uint32Array;
  readonly words: NumberList;
  /** How often a text holds each of its words. */
  readonly times: NumberList;
  /** For each text, the index behind its last word. */
  readonly ends: readonly number[];
}

function countWords(texts: readonly WordedText[]): CountedWords {
  const numbers = new Map<string, number>();
  const [words, times] = [new NumberList(), new NumberList()];
  const ends = texts.map((text) => {
    eachWord(text.words, (name, count) => {
      const known = numbers.get(name);
      const word = known ?? numbers.size;
      if (known === undefined) numbers.set(name, word);
      words.push(word);
      times.push(count);
    });
    return words.length;
  });
  const holders = new Uint32Array(numbers.size);
  for (let at = 0; at < words.length; at++) holders[words.at(at)] = (holders[words.at(at)] ?? 0) + 1;
  return { names: [...numbers.keys()], holders, words, times, ends };
}

/** The rarer words that several texts hold, one text after another, as vectors whose length was 1 with all rarer words. */
interface RareWords {
  readonly words: NumberList;
  /** The weight of each of these words in its text. */
  readonly weights: readonly number[];
  /** For each text, the index behind its last word. */
  readonly ends: readonly number[];
  /** The number of texts that hold each word; 0 for words that are left out. */
  readonly holders: Uint32Array;
}

/** @param most The largest number of texts that hold a rarer word. */
function weighRare({ holders, words, times, ends }: CountedWords, most: number): RareWords {
  const rare = new NumberList();
  const weights: number[] = [];
  const rareEnds: number[] = [];
  let start = 0;
  for (const end of ends) {
    let squares = 0;
    const first = weights.length;
    for (let at = start; at < end; at++) {
      const word = words.at(at);
      const holding = holders[word] ?? 0;
      if (holding > most) continue;
      const weight = (1 + Math.log(times.at(at))) * Math.log(1 + ends.length / holding);
      squares += weight * weight;
      if (holding === 1) continue;
      rare.push(word);
      weights.push(weight);
    }
    const length = Math.sqrt(squares || 1);
    for (let at = first; at < weights.length; at++) weights[at] = (weights[at] ?? 0) / length;
    rareEnds.push(weights.length);
    start = end;
  }
  return {
    words: rare,
    weights,
    ends: rareEnds,
    holders: holders.map((holding) => (holding === 1 || holding > most ? 0 : holding)),
  };
}

/** Calls a function for each pair of texts that share a word, with the product of their vectors. */
function comparePairs(
  { words, weights, ends, holders }: RareWords,
  take: (here: number, there: number, product: number) => void,
): void {
  // For each word, a place for each text that holds it. The texts so far take the first of them.
  const frees = new Uint32Array(holders.length);
  for (let word = 1; word < frees.length; word++)
    frees[word] = (frees[word - 1] ?? 0) + (holders[word - 1] ?? 0);
  const starts = frees.slice();
  const texts = new Uint32Array(words.length);
  const weightsThere = new Float64Array(words.length);
  const products = new Float64Array(ends.length);
  let at = 0;
  for (const [here, end] of ends.entries()) {
    const others: number[] = [];
    for (; at < end; at++) {
      const word = words.at(at);
      const weight = weights[at] ?? 0;
      const free = frees[word] ?? 0;
      for (let place = starts[word] ?? 0; place < free; place++) {
        const there = texts[place] ?? 0;
        const product = products[there] ?? 0;
        if (product === 0) others.push(there);
        products[there] = product + weight * (weightsThere[place] ?? 0);
      }
      texts[free] = here;
      weightsThere[free] = weight;
      frees[word] = free + 1;
    }
    for (const there of others) {
      take(here, there, products[there] ?? 0);
      products[there] = 0;
    }
  }
}

/** The words that two texts share, the heaviest first. */
function sharedWords(rare: RareWords, one: number, other: number, names: readonly string[]): string[] {
  const weights = new Map(wordsOf(rare, other));
  return wordsOf(rare, one)
    .flatMap(([word, weight]) => {
      const there = weights.get(word);
      return there === undefined ? [] : [{ name: names[word] ?? '', product: weight * there }];
    })
    .toSorted((x, y) => y.product - x.product || (x.name < y.name ? -1 : 1))
    .map(({ name }) => name);
}

/** The words of a text with their weights. */
function wordsOf({ words, weights, ends }: RareWords, text: number): (readonly [number, number])[] {
  const start = ends[text - 1] ?? 0;
  return weights.slice(start, ends[text]).map((weight, at) => [words.at(start + at), weight] as const);
}
