import { plainWords } from '../strip-marks.ts';
import type { FilterOption } from './filters.ts';

/** The tags that a reader is shown of all, and how many there are that fit what was typed. */
export interface FoundTags {
  readonly shown: readonly FilterOption[];
  readonly found: number;
}

/**
 * Narrows the tags to those that hold what was typed: first those of which a word begins with it, then the others, each
 * in the order given. Of what is found, at most so many are shown; those that are chosen are always shown.
 *
 * @param most How many to show; `Infinity` for all.
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
  // A chosen tag keeps its place among those that are shown anyway, so that nothing moves under the pointer.
  const first = new Set(fitting.slice(0, most));
  return {
    shown: [...first, ...tags.filter((tag) => chosen.includes(tag.value) && !first.has(tag))],
    found: fitting.length,
  };
}
