import { stripMarks } from './strip-marks.ts';

/** A word of a text, as search compares it, and where it stands. */
export interface Word {
  /** In lower case, without accents and apostrophes; never empty. */
  readonly folded: string;
  /** In UTF-16 units, from 0. */
  readonly start: number;
  /** In UTF-16 units; the first one after the word. */
  readonly end: number;
}

/** Scripts that set no spaces between words: each character counts as a word of its own. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const PART = `(?![${UNSPACED}])[\\p{L}\\p{N}](?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])*`;
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|${PART}(?:['’]${PART})*`, 'gu');

/** The words of a text in their order. Hyphens and slashes part words; apostrophes do not. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    // "l'école" is found as "école".
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
      // Vowel signs of Hebrew and Arabic are written or not.
      .replace(/(?<=[\p{Script=Hebrew}\p{Script=Arabic}])\p{M}+/gu, '')
      .replace(/[ßæœøłđ]/g, (letter) => LIGATURES[letter] ?? letter)
      .replace(/['’]s$/, '')
      .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
      .replace(/^\p{M}+/u, '')
  );
}

/** A text brought to its words with one space between them, for comparing names: `'CI/CD, Now'` gives `'ci cd now'`. */
export function foldText(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}

/**
 * Words that nearly every English text has. The index leaves them out of texts (not of names and tags), and a query
 * asks for them only if it has no other word.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after all also an and any are as at be been but by can could do does each for from had has have he her ' +
    'his how i if in into is it its may more most no not of on one only or other our out over she should so some ' +
    'such than that the their them then there these they this those to too up was we were what when where which ' +
    'while who whom whose will with would you your'
  ).split(' '),
);

/** Whether a folded word is too common to search texts for. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/**
 * Pairs of neighbouring characters in scripts without spaces: what tells the word 学习 from a 学 and a 习 that stand
 * apart. Empty for a text in other scripts.
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
