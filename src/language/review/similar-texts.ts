/** A text as the number of times that it contains each word. */
export interface WordedText {
  readonly id: number;
  readonly words: ReadonlyMap<string, number>;
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
  const holders = new Map<string, number>();
  for (const { words } of texts)
    for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  const most = Math.min(MOST_TEXTS, Math.max(2, Math.floor(texts.length / 10)));
  const vectors = texts.map(({ words }) => weigh(words, holders, most, texts.length));
  const index = new Map<string, { text: number; weight: number }[]>();
  const pairs: Likeness[] = [];
  for (const [here, vector] of vectors.entries()) {
    const products = new Map<number, number>();
    for (const [word, weight] of vector) {
      if (holders.get(word) === 1) continue;
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
      pairs.push({ a, b, likeness, shared: sharedWords(vector, vectors[there]) });
    }
  }
  return pairs.toSorted((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

/** Returns a vector of length 1 over the rarer words of a text. */
function weigh(
  words: ReadonlyMap<string, number>,
  holders: ReadonlyMap<string, number>,
  most: number,
  texts: number,
): Map<string, number> {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [word, times] of words) {
    const holding = holders.get(word) ?? 0;
    if (holding > most) continue;
    const weight = (1 + Math.log(times)) * Math.log(1 + texts / holding);
    vector.set(word, weight);
    squares += weight * weight;
  }
  for (const [word, weight] of vector) vector.set(word, weight / Math.sqrt(squares || 1));
  return vector;
}

function sharedWords(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number> = new Map()): string[] {
  const product = (word: string) => (a.get(word) ?? 0) * (b.get(word) ?? 0);
  return [...a.keys()]
    .filter((word) => b.has(word))
    .toSorted((x, y) => product(y) - product(x) || (x < y ? -1 : 1));
}
