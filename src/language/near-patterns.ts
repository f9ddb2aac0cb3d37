import { type Language, writtenPatterns } from './language.ts';
import { slipsFrom } from './slips.ts';
import type { WrittenPattern } from './pattern.ts';
import { isStopWord, wordsOf } from './words.ts';

/** Words of an address that do not tell which page is meant. */
const OF_ADDRESSES: ReadonlySet<string> = new Set([
  'html',
  'htm',
  'index',
  'page',
  'pattern',
  'patterns',
  'md',
  'www',
]);
const MOST_WORDS = 12;

/** Returns the words of a path that tell which page is meant, without numbers, in their order. */
export function tellingWords(path: string): string[] {
  const words = wordsOf(path.replaceAll('_', ' ')).map(({ folded }) => folded);
  return [...new Set(words)]
    .filter((word) => !isStopWord(word) && !OF_ADDRESSES.has(word) && !/^\d+$/.test(word))
    .slice(0, MOST_WORDS);
}

/** Smallest part of the letters of an address, or of a name, that must agree. */
const LEAST = 0.5;

/**
 * Returns the patterns whose names are near the words of a wrong address, the nearest first. A word agrees with a word of
 * a name if few slips lie between them, or if one begins the other. Names of equal nearness stay in the order of their
 * numbers.
 *
 * @param path The path, without percent escapes.
 */
export function nearPatterns(path: string, language: Language, most = 3): WrittenPattern[] {
  const asked = tellingWords(path);
  if (asked.length === 0) return [];
  const nearness = asked.map(nearnessTo);
  return writtenPatterns(language)
    .map((pattern) => {
      const words = wordsOf(pattern.name)
        .map(({ folded }) => folded)
        .filter((word) => !isStopWord(word));
      const agreeing = nearness.map((near) => Math.max(0, ...words.map(near)));
      const letters = asked.reduce((sum, word, at) => sum + word.length * (agreeing[at] ?? 0), 0);
      const [ofAddress, ofName] = [asked, words].map((all) => letters / Math.max(1, all.join('').length));
      return { pattern, near: Math.max(ofAddress ?? 0, ofName ?? 0), both: (ofAddress ?? 0) + (ofName ?? 0) };
    })
    .filter(({ near }) => near >= LEAST)
    .toSorted((a, b) => b.both - a.both || a.pattern.id - b.pattern.id)
    .slice(0, most)
    .map(({ pattern }) => pattern);
}

/** Fewest letters of a word that may begin another one. */
const SHORTEST_BEGINNING = 3;

/** Returns a function that says how near a word is to the given one, from 0 to 1. */
function nearnessTo(asked: string): (word: string) => number {
  const allowed = Math.floor(asked.length / 3);
  const slips = slipsFrom(asked, allowed);
  return (word) => {
    if (asked === word) return 1;
    const shorter = Math.min(asked.length, word.length);
    if (shorter >= SHORTEST_BEGINNING && (word.startsWith(asked) || asked.startsWith(word)))
      return 0.5 + shorter / Math.max(asked.length, word.length) / 2;
    const { whole } = slips(word);
    return whole <= allowed ? 1 - whole / asked.length : 0;
  };
}
