import { median } from './statistics.ts';

export type Unit = 'ms' | 's' | 'kB' | 'MB' | 'frames' | '';

/** The target of a figure. */
export interface Target {
  readonly bound: 'at most' | 'at least';
  readonly value: number;
}

/** One line of the results. */
export interface Figure {
  /** The subject of the measure, such as "56 patterns". */
  readonly group: string;
  readonly measure: string;
  readonly unit: Unit;
  /** The value; null if it could not be measured, and `missing` says why. */
  readonly value: number | null;
  /** The values of the single runs if the value is their median. */
  readonly runs: readonly number[];
  readonly target: Target | null;
  /** The reason that there is no value; empty if there is one. */
  readonly missing: string;
}

export type Verdict = 'ok' | 'short' | 'not measured' | '';

interface Taken {
  readonly unit: Unit;
  /** One value for each run. Runs without a value are left out. */
  readonly runs: readonly (number | null)[];
  readonly target?: Target | null;
  /** The meaning if no run gave a value. */
  readonly missing?: string;
}

/** Makes a line of the results from the median of some runs. */
export function figure(
  group: string,
  measure: string,
  { unit, runs, target = null, missing = '' }: Taken,
): Figure {
  const taken = runs.filter((run) => run !== null);
  const value = median(taken);
  return { group, measure, unit, value, runs: taken, target, missing: value === null ? missing : '' };
}

export function atMost(value: number): Target {
  return { bound: 'at most', value };
}

export function atLeast(value: number): Target {
  return { bound: 'at least', value };
}

/** Returns whether a figure reaches its target; an empty text if it has none. */
export function verdictOf({ value, target }: Figure): Verdict {
  if (value === null) return 'not measured';
  if (!target) return '';
  return (target.bound === 'at most' ? value <= target.value : value >= target.value) ? 'ok' : 'short';
}

/** Returns the value divided by its target; null if there is no such number. */
export function ratioOf({ value, target }: Figure): number | null {
  return value === null || !target || target.value === 0 ? null : value / target.value;
}
