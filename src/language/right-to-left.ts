const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set(
  'Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** Whether a language, given by its tag (BCP 47), is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script);
}
