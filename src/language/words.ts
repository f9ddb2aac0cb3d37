import { stripMarks } from './strip-marks.ts';

/** A word of a text in the form that search compares, with its place. */
export interface Word {
  /** In lower case, without accents and apostrophes; never empty. */
  readonly folded: string;
  /** Index of its first UTF-16 unit. */
  readonly start: number;
  /** Index of the first UTF-16 unit after it. */
  readonly end: number;
}

/** Scripts without spaces between words. Each of their characters counts as a word. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const PART = `(?![${UNSPACED}])[\\p{L}\\p{N}](?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])*`;
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|${PART}(?:['’]${PART})*`, 'gu');

/** Returns the words of a text in their order. Hyphens and slashes separate words; apostrophes do not. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    // A search for “école” finds “l'école”.
    const [article = ''] = ELIDED.exec(match[0]) ?? [];
    const start = match.index + article.length;
    const folded = fold(match[0].slice(article.length));
    if (folded !== '') words.push({ folded, start, end: match.index + match[0].length });
  }
  return words;
}

/** Articles and prepositions that lose their vowel before the next word, in French, Italian and Catalan. */
const ELIDED =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|all|coll|dall|dell|nell|quell|sull)['’](?=[\p{L}\p{N}]{2})/iu;

const LIGATURES: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  return (
    stripMarks(lower)
      // Vowel signs of Hebrew and Arabic are optional.
      .replace(/(?<=[\p{Script=Hebrew}\p{Script=Arabic}])\p{M}+/gu, '')
      .replace(/[ßæœøłđ]/g, (letter) => LIGATURES[letter] ?? letter)
      .replace(/['’]s$/, '')
      .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
      .replace(/^\p{M}+/u, '')
  );
}

/**
 * Reduces a text to its words with single spaces, so that names can be compared: `'CI/CD, Now'` gives `'ci cd now'`.
 */
export function foldText(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}

/**
 * Words that nearly every English text contains. The index leaves them out of texts, but not of names and tags. A query
 * searches for them only if it has no other word.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after all also an and any are as at be been but by can could do does each for from had has have he her ' +
    'his how i if in into is it its may more most no not of on one only or other our out over she should so some ' +
    'such than that the their them then there these they this those to too up was we were what when where which ' +
    'while who whom whose will with would you your'
  ).split(' '),
);

/** Whether a folded word is too common to search texts for it. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/**
 * Returns pairs of neighbouring characters in scripts without spaces, which distinguish the word 学习 from a separate 学
 * and 习. Empty for a text in other scripts.
 */
export function pairsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap(({ folded, start }, index) => {
    const before = words[index - 1];
    if (!before || before.end !== start || !IS_UNSPACED.test(folded) || !IS_UNSPACED.test(before.folded))
      return [];
    return [before.folded + folded];
  });
}
