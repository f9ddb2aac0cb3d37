/**
 * The name of a section in an address, made of its heading as GitHub and most others make it, so that links written for
 * them work: `'The *real* costs!'` gives `'the-real-costs'`.
 */
export function sectionSlug(heading: string): string {
  return heading
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
