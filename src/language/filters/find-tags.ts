import { plainWords } from '../strip-marks.ts';
import type { FilterOption } from './filters.ts';

/** The tags that a reader is shown, and the number of tags that match what was typed. */
export interface FoundTags {
  readonly shown: readonly FilterOption[];
  readonly found: number;
}

/**
 * Narrows the tags to those that contain what was typed. Those with a word that begins with it come first; otherwise
 * the given order stays. At most `most` of them are shown, but chosen tags are always shown.
 *
 * @param most The largest number to show; `Infinity` for all.
 */
export function findTags(
  tags: readonly FilterOption[],
  chosen: readonly string[],
  typed: string,
  most: number,
): FoundTags {
  const wanted = plainWords(typed);
  const begins = tags.filter(({ label }) => ` ${plainWords(label)}`.includes(` ${wanted}`));
  const others = wanted === '' ? [] : tags.filter((tag) => plainWords(tag.label).includes(wanted));
  const fitting = [...new Set([...begins, ...others])];
  // A chosen tag keeps its place among the tags that are shown anyway, so that nothing moves under the pointer.
  const first = new Set(fitting.slice(0, most));
  return {
    shown: [...first, ...tags.filter((tag) => chosen.includes(tag.value) && !first.has(tag))],
    found: fitting.length,
  };
}
