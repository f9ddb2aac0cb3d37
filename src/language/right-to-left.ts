const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set(
  'Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** What is known of the tags that a site has. Finding the script of a language takes long, and each page asks for it. */
const known = new Map<string, boolean>();

/** Whether a language, given by its tag (BCP 47), is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  let isSo = known.get(lang);
  if (isSo === undefined)
    known.set(lang, (isSo = RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script)));
  return isSo;
}
