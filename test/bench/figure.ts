import { median } from './statistics.ts';

export type Unit = 'ms' | 's' | 'kB' | 'MB' | 'frames' | '';

/** What a figure is held against. */
export interface Target {
  readonly bound: 'at most' | 'at least';
  readonly value: number;
  /** True where it rests on an estimate of another tool's figure on this machine. */
  readonly estimated: boolean;
}

/** One line of the results. */
export interface Figure {
  /** What was measured, such as "56 patterns". */
  readonly group: string;
  readonly measure: string;
  readonly unit: Unit;
  /** Null where it could not be measured; `missing` says why. */
  readonly value: number | null;
  /** The single runs, where the value is their median. */
  readonly runs: readonly number[];
  readonly target: Target | null;
  /** Why there is no value; empty where there is one. */
  readonly missing: string;
}

export type Verdict = 'ok' | 'short' | 'not measured' | '';

interface Taken {
  readonly unit: Unit;
  /** One value a run; a run that gave none is left out. */
  readonly runs: readonly (number | null)[];
  readonly target?: Target | null;
  /** What it means where no run gave a value. */
  readonly missing?: string;
}

/** The median of some runs as a line of the results. */
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
  return { bound: 'at most', value, estimated: false };
}

export function atLeast(value: number): Target {
  return { bound: 'at least', value, estimated: false };
}

/** Whether a figure reaches its target; nothing where it has none. */
export function verdictOf({ value, target }: Figure): Verdict {
  if (value === null) return 'not measured';
  if (!target) return '';
  return (target.bound === 'at most' ? value <= target.value : value >= target.value) ? 'ok' : 'short';
}

/** The value in terms of its target; null where there is no such number. */
export function ratioOf({ value, target }: Figure): number | null {
  return value === null || !target || target.value === 0 ? null : value / target.value;
}
