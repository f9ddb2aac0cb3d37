import type { Figure, Unit } from './figure.ts';
import { median } from './statistics.ts';

/** One measure of two builds, taken in turn in one run. */
export interface Comparison {
  readonly group: string;
  readonly measure: string;
  readonly unit: Unit;
  /** The median of each build; null if it could not be measured. */
  readonly before: number | null;
  readonly now: number | null;
  /** The median of the ratios of all pairs, now divided by before; null if there is no pair. */
  readonly ratio: number | null;
}

/** Values up to this one, in their unit, are too short for a ratio to mean much. */
const TINY: Readonly<Partial<Record<Unit, number>>> = { ms: 1, s: 0.01 };

/** Compares the measures of two builds pair by pair, so that the drift of a machine affects both equally. */
export function compare(
  pairs: readonly (readonly [before: readonly Figure[], now: readonly Figure[]])[],
): readonly Comparison[] {
  const [first] = pairs;
  return (first?.[1] ?? []).map(({ group, measure, unit }) => {
    const valueIn = (figures: readonly Figure[]) =>
      figures.find((figure) => figure.group === group && figure.measure === measure)?.value ?? null;
    const values = pairs.map(([before, now]) => [valueIn(before), valueIn(now)] as const);
    const ratios = values.flatMap(([before, now]) =>
      before === null || now === null || before <= (TINY[unit] ?? 0) ? [] : [now / before],
    );
    const middle = (of: readonly (number | null)[]) => median(of.filter((value) => value !== null));
    return {
      group,
      measure,
      unit,
      before: middle(values.map(([before]) => before)),
      now: middle(values.map(([, now]) => now)),
      ratio: median(ratios),
    };
  });
}
