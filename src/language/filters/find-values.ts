import { plainWords } from '../strip-marks.ts';
import type { FilterOption } from './filters.ts';

/** The values that a reader is shown, and the number of values that match what was typed. */
export interface FoundValues {
  readonly shown: readonly FilterOption[];
  readonly found: number;
}

/**
 * Narrows the values to those that contain what was typed. Those with a word that begins with it come first; otherwise
 * the given order stays. Values that would leave no pattern come last. At most `most` values are shown, and without
 * typing none of those that would leave no pattern; but chosen values are always shown.
 *
 * @param most The largest number to show; `Infinity` for all.
 */
export function findValues(
  options: readonly FilterOption[],
  chosen: readonly string[],
  typed: string,
  most: number,
): FoundValues {
  const wanted = plainWords(typed);
  const isChosen = ({ value }: FilterOption) => chosen.includes(value);
  const begins = options.filter(({ label }) => ` ${plainWords(label)}`.includes(` ${wanted}`));
  const others = wanted === '' ? [] : options.filter(({ label }) => plainWords(label).includes(wanted));
  const fitting = [...new Set([...begins, ...others])];
  const useful = fitting.filter((option) => option.count > 0 || isChosen(option));
  const useless = fitting.filter((option) => option.count === 0 && !isChosen(option));
  const offered = wanted === '' && most !== Infinity ? useful : [...useful, ...useless];
  // A chosen value keeps its place among the values that are shown anyway.
  const first = new Set(offered.slice(0, most));
  return {
    shown: [...first, ...options.filter((option) => isChosen(option) && !first.has(option))],
    found: fitting.length,
  };
}
