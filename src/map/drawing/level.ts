/** Most patterns of a language that is drawn, held and listed as a whole everywhere. */
export const MOST_AT_ONCE = 300;

/** Zoom below which names are too small to be read. */
export const READABLE_ZOOM = 0.75;

/** Whether a language is so large that only what can be read is held at once. */
export function isLarge(language: { readonly patterns: readonly unknown[] }): boolean {
  return language.patterns.length > MOST_AT_ONCE;
}
