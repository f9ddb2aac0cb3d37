/** Scripts that belong to one language, or mainly to one, with its language tag (BCP 47). */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  // Japanese is mostly Han characters, so a few kana identify it.
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** The commonest words of languages in Latin script, without words that two of them share. */
const COMMON: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|that|is|with|this|are)\b/gi,
  de: /\b(?:der|und|nicht|mit|ist|das|eine|sich)\b/gi,
  fr: /\b(?:les|est|pour|dans|qui|une|pas|sont)\b/gi,
  es: /\b(?:el|los|las|por|una|para|está|pero)\b/gi,
  it: /\b(?:il|che|gli|sono|della|per|più|anche)\b/gi,
  pt: /\b(?:os|não|uma|são|mais|pelo|também|à)\b/gi,
  nl: /\b(?:het|een|van|niet|zijn|voor|met|wordt)\b/gi,
};

/** Number of characters that are enough to recognise the language of a text. */
const ENOUGH = 20_000;

/**
 * Guesses the language of a text from its letters and commonest words, for authors who do not state it. Returns English
 * if nothing indicates another language.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, ENOUGH);
  const letters = count(sample, /\p{L}/gu);
  for (const [script, language] of SCRIPTS) {
    const share = count(sample, script) / Math.max(1, letters);
    if (share > (language === 'ja' ? 0.1 : 0.5)) return language;
  }
  let best = 'en';
  let most = count(sample, COMMON['en'] ?? /$^/g);
  for (const [language, words] of Object.entries(COMMON)) {
    const found = count(sample, words);
    if (found > most) [best, most] = [language, found];
  }
  return best;
}

/** Whether a text is the tag of a language (BCP 47). */
export function isLanguageTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== undefined;
  } catch {
    return false;
  }
}

const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set(
  'Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** Whether a language, given by its tag (BCP 47), is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script);
}

/** Whether a text contains letters of a script that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
