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

/** Characters of scripts without spaces between words, with the mark that makes a vowel of kana long. */
const UNSPACED =
  '\u30fc\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const PART = `(?![${UNSPACED}])[\\p{L}\\p{N}](?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])*`;
const WORD = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}]{0,255}|${PART}(?:['’]${PART})*`, 'gu');
/** The same for a text without such scripts, in a fraction of the time. */
const SPACED_PART = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*';
const SPACED_WORD = new RegExp(`${SPACED_PART}(?:['’]${SPACED_PART})*`, 'gu');
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

/**
 * Returns the words of a text in their order. Hyphens and slashes separate words; apostrophes do not. In scripts without
 * spaces, `Intl.Segmenter` finds the words by its dictionaries, which belong to scripts and not to languages.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const hasUnspaced = HAS_UNSPACED.test(text);
  for (const match of text.matchAll(hasUnspaced ? WORD : SPACED_WORD)) {
    if (hasUnspaced && IS_UNSPACED.test(match[0])) {
      for (const { segment, index } of segmentsOf(match[0])) {
        const start = match.index + index;
        const folded = fold(segment);
        if (folded !== '') words.push({ folded, start, end: start + segment.length });
      }
      continue;
    }
    // A search for “école” finds “l'école”.
    const [article = ''] = (APOSTROPHE.test(match[0]) && ELIDED.exec(match[0])) || [];
    const start = match.index + article.length;
    const folded = fold(match[0].slice(article.length));
    if (folded !== '') words.push({ folded, start, end: match.index + match[0].length });
  }
  return words;
}

let segmenter: Intl.Segmenter | null = null;

/** The words of a run of characters without spaces; its characters where the browser cannot tell words. */
function segmentsOf(run: string): Iterable<{ readonly segment: string; readonly index: number }> {
  if (!('Segmenter' in Intl)) return charactersOf(run);
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return segmenter.segment(run);
}

const CHARACTER = /\P{M}\p{M}*/gu;

function charactersOf(run: string): { segment: string; index: number }[] {
  return [...run.matchAll(CHARACTER)].map(({ 0: segment, index }) => ({ segment, index }));
}

/**
 * Returns the characters of words in scripts without spaces, each as a word of its own: a reader may search for a part of
 * what a dictionary takes for one word, and browsers have different dictionaries.
 */
export function lettersOf(text: string): Word[] {
  if (!HAS_UNSPACED.test(text)) return [];
  return wordsOf(text).flatMap((word) =>
    IS_UNSPACED.test(word.folded)
      ? charactersOf(text.slice(word.start, word.end))
          .map(({ segment, index }) => ({
            folded: fold(segment),
            start: word.start + index,
            end: word.start + index + segment.length,
          }))
          .filter(({ folded }) => folded !== '')
      : [],
  );
}

const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

const APOSTROPHE = /['’]/;

/** Articles and prepositions that lose their vowel before the next word, in French, Italian and Catalan. */
const ELIDED =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|all|coll|dall|dell|nell|quell|sull)['’](?=[\p{L}\p{N}]{2})/iu;

/** All that a text is found by: its words, and the characters of those words that have no spaces between them. */
export function soughtWords(text: string): Word[] {
  return [...wordsOf(text), ...lettersOf(text)];
}

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

/**
 * Returns pairs of neighbouring characters in scripts without spaces, which distinguish 学习 from a separate 学 and 习. A
 * pair is no word: a dot stands in it. Empty for a text in other scripts.
 */
export function pairsOf(text: string): string[] {
  const letters = lettersOf(text);
  return letters.flatMap(({ folded, start }, index) => {
    const before = letters[index - 1];
    return before?.end === start ? [`${before.folded}·${folded}`] : [];
  });
}
