import type { Language } from '../language/language.ts';
import { wholeTextFile } from '../language/site-address.ts';
import { isLarge } from './drawing/level.ts';

/** The texts of many patterns, as they are sent for reading the language as one page; in the order of their numbers. */
export type WholeText = readonly {
  readonly id: number;
  /** Sanitised HTML, as of a pattern's own page. */
  readonly html: string;
  readonly references: readonly string[];
}[];

/**
 * The file, relative to the site, that holds the texts of a scale: one for all scales, or one for each scale where the
 * language is so large that all of it at once would keep the reader waiting.
 */
export function wholeFile(language: Language, scale: number): string {
  return wholeTextFile(isLarge(language) ? scale : null);
}

/** All such files, each once, with the scales that it holds. */
export function wholeFiles(language: Language): ReadonlyMap<string, ReadonlySet<number>> {
  const files = new Map<string, Set<number>>();
  for (const { number } of language.scales) {
    const file = wholeFile(language, number);
    const scales = files.get(file) ?? new Set();
    files.set(file, scales.add(number));
  }
  return files;
}
