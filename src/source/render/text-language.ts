/**
 * Letters that belong to one language, or mainly to one, with its tag (BCP 47) and the share of all letters from which
 * they tell it.
 */
const LETTERS: readonly (readonly [letters: RegExp, language: string, share: number])[] = [
  // Persian has four letters that Arabic lacks.
  [/[\u067e\u0686\u0698\u06af]/gu, 'fa', 0.02],
  [/\p{Script=Arabic}/gu, 'ar', 0.5],
  [/\p{Script=Hebrew}/gu, 'he', 0.5],
  // Japanese is mostly Han characters, so a few kana identify it.
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja', 0.1],
  [/\p{Script=Hangul}/gu, 'ko', 0.5],
  // The commonest characters that are written otherwise in simplified Chinese.
  [/[們這個說對學國語來時為過還發點於與會後開問題裡]/gu, 'zh-Hant', 0.03],
  [/\p{Script=Han}/gu, 'zh', 0.5],
  [/[іїєґ]/giu, 'uk', 0.03],
  [/\p{Script=Cyrillic}/gu, 'ru', 0.5],
  [/\p{Script=Greek}/gu, 'el', 0.5],
  [/\p{Script=Devanagari}/gu, 'hi', 0.5],
  [/\p{Script=Thai}/gu, 'th', 0.5],
];

/** The commonest words of languages in Latin script, without words that two of them share. */
const COMMON: Readonly<Record<string, RegExp>> = {
  en: wordsLike('the|of|and|that|is|with|this|are'),
  de: wordsLike('der|und|nicht|mit|ist|das|eine|sich'),
  fr: wordsLike('les|est|pour|dans|qui|une|pas|sont'),
  es: wordsLike('el|los|las|por|una|para|está|pero'),
  it: wordsLike('il|che|gli|sono|della|per|più|anche'),
  pt: wordsLike('os|não|uma|são|mais|pelo|também|à'),
  nl: wordsLike('het|een|van|niet|zijn|voor|met|wordt'),
  pl: wordsLike('nie|się|jest|oraz|przez|który|które|dla'),
  cs: wordsLike('není|jsou|nebo|které|který|také|pro|jako'),
  sv: wordsLike('och|att|inte|är|som|ett|för|av'),
  tr: wordsLike('ve|bir|için|ile|bu|olarak|daha|değil'),
};

/** Matches whole words. A boundary of words (`\b`) knows no letters but those of English. */
function wordsLike(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu');
}

/** Number of characters that are enough to recognise the language of a text. */
const ENOUGH = 20_000;

/**
 * Guesses the language of a text from its letters and commonest words, for authors who do not state it. Returns English
 * if nothing indicates another language.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, ENOUGH);
  const letters = count(sample, /\p{L}/gu);
  for (const [own, language, share] of LETTERS)
    if (count(sample, own) > share * Math.max(1, letters)) return language;
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
  const known = rightToLeft.get(lang);
  if (known !== undefined) return known;
  const found = RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script);
  rightToLeft.set(lang, found);
  return found;
}

/** What is known of the tags that a site has. Finding the script of a language takes longer than anything else here. */
const rightToLeft = new Map<string, boolean>();

/** Whether a text contains letters of a script that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
