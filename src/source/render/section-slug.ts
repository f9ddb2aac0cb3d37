/**
 * Turns a heading into the name of its section in an address, by the rules that GitHub and most others use, so that
 * links written for them work: `'The *real* costs!'` gives `'the-real-costs'`.
 */
export function sectionSlug(heading: string): string {
  return heading
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
