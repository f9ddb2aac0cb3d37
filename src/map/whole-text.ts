import type { Language } from '../language/language.ts';
import { wholeTextFile } from '../language/site-address.ts';
import { isLarge } from './drawing/level.ts';

/** The texts of many patterns, as they are sent for the page with the whole language, in the order of their numbers. */
export type WholeText = readonly {
  readonly id: number;
  /** Sanitised HTML, as on the pattern's own page. */
  readonly html: string;
  readonly references: readonly string[];
}[];

/**
 * Returns the file, relative to the site, that holds the texts of a scale. There is one file for all scales, or one for
 * each scale if the language is so large that a reader would wait for all of it.
 */
export function wholeFile(language: Language, scale: number): string {
  return wholeTextFile(isLarge(language) ? scale : null);
}

/** Returns all such files with the scales that each one holds. */
export function wholeFiles(language: Language): ReadonlyMap<string, ReadonlySet<number>> {
  const files = new Map<string, Set<number>>();
  for (const { number } of language.scales) {
    const file = wholeFile(language, number);
    const scales = files.get(file) ?? new Set();
    files.set(file, scales.add(number));
  }
  return files;
}
