import { firstFrom } from '../first-from.ts';
import { isStopWord } from '../words.ts';
import { rootOf, stem } from './word-forms.ts';

/** All words of an index, sorted by code units. */
export type Vocabulary = readonly string[];

/** Whether a vocabulary has a word that begins as given. */
export function hasBeginning(vocabulary: Vocabulary, beginning: string): boolean {
  return vocabulary[placeOf(vocabulary, beginning)]?.startsWith(beginning) === true;
}

/** Whether a vocabulary has a word. */
export function hasWord(vocabulary: Vocabulary, word: string): boolean {
  return vocabulary[placeOf(vocabulary, word)] === word;
}

/** Most relatives of a word that are searched for. */
const MOST_RELATIVES = 12;
/** Fewest letters of a root. The words that share a shorter one have little in common. */
const SHORTEST_ROOT = 3;

/**
 * Returns the words of a vocabulary that have the same root as a word and do not begin with it: `limitation` for
 * `limiting`. The shortest come first.
 */
export function relativesOf(word: string, vocabulary: Vocabulary): string[] {
  const root = rootOf(word);
  if (root.length < SHORTEST_ROOT || !/^[a-z]+$/.test(root)) return [];
  // A root may differ from the word in its last letter: “policy” has the root “polici”.
  const shared = root.length > SHORTEST_ROOT ? root.slice(0, -1) : root;
  const stemmed = stem(word);
  const found: string[] = [];
  for (let at = placeOf(vocabulary, shared); vocabulary[at]?.startsWith(shared) === true; at++) {
    const other = vocabulary[at] ?? '';
    if (!other.startsWith(word) && other !== stemmed && rootOf(other) === root) found.push(other);
  }
  return found.toSorted((a, b) => a.length - b.length).slice(0, MOST_RELATIVES);
}

/** Fewest letters of a compound. Shorter ones are words by chance: “in form” is no “inform”. */
const SHORTEST_COMPOUND = 6;

/**
 * Returns the compound that two words form in a vocabulary, without its ending: `tradeoff` for “trade offs”. Null if the
 * vocabulary has no word that begins so.
 */
export function compoundOf(first: string, second: string, vocabulary: Vocabulary): string | null {
  if (isStopWord(first) || first.length + second.length < SHORTEST_COMPOUND) return null;
  const compound = stem(first + second);
  return hasBeginning(vocabulary, compound) ? compound : null;
}

/** Fewest letters of each part of a compound that is taken apart. */
const SHORTEST_PART = 3;

/**
 * Returns the two words of a vocabulary that a compound consists of: “blast” and “radius” for “blastradius”. Of several
 * ways, it takes the one with the longest first word. Null if there is none.
 */
export function partsOfCompound(compound: string, vocabulary: Vocabulary): readonly [string, string] | null {
  for (let at = compound.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const [first, second] = [compound.slice(0, at), compound.slice(at)];
    if (isKnown(first, vocabulary) && isKnown(second, vocabulary)) return [first, second];
  }
  return null;
}

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return hasWord(vocabulary, word) || hasWord(vocabulary, stem(word));
}

/** Returns the index of the first word that is not before another one. */
function placeOf(vocabulary: Vocabulary, word: string): number {
  return firstFrom(vocabulary, word, (known) => known);
}
