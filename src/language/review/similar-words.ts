import { slipsFrom } from '../slips.ts';

/** Longest word that is compared, in UTF-16 units. Longer words are not tags, and comparing them would take long. */
const LONGEST = 60;

/** How many words of one bucket each word is compared with. */
const MOST_COMPARED = 8;

/**
 * Maps each word to a more frequent word that differs from it only in case, hyphens, a plural or one letter. Words that
 * become equal when any one letter is removed share a bucket, so the time is linear in the letters of all words.
 *
 * @param uses How often each word is used.
 */
export function similarWords(uses: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  // Frequent words come first, so a bucket already holds the better candidates.
  const words = [...uses]
    .toSorted(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1))
    .map(([word]) => word)
    .filter((word) => word.length <= LONGEST);
  const buckets = new Map<string, string[]>();
  const similar = new Map<string, string>();
  for (const word of words) {
    for (const key of bucketsOf(word)) {
      const bucket = buckets.get(key) ?? [];
      const better = bucket.find((other) => isSimilar(word, other));
      if (better !== undefined && !similar.has(word)) similar.set(word, better);
      if (bucket.length < MOST_COMPARED) bucket.push(word);
      buckets.set(key, bucket);
    }
  }
  return similar;
}

/** Whether two words differ only in case, hyphens, a plural or, unless they are very short, one letter. */
export function isSimilar(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  if (x === y || singular(x) === singular(y)) return true;
  // In a short word, one letter makes another word (flow, slow); a digit always makes another thing (tier-1, tier-2).
  if (Math.min(x.length, y.length) < 5 || digits(x) !== digits(y)) return false;
  return slipsFrom(x, 1)(y).whole === 1;
}

function bucketsOf(word: string): Set<string> {
  const folded = fold(word);
  const keys = new Set([folded, singular(folded)]);
  for (let at = 0; at < folded.length; at++) keys.add(folded.slice(0, at) + folded.slice(at + 1));
  return keys;
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\p{Pd}]+/gu, '');
}

/** English plurals, and only those that are plain. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function digits(word: string): string {
  return word.replace(/\P{N}+/gu, ' ').trim();
}
