import type { Language } from '../../language/language.ts';
import type { Link } from '../../language/link.ts';
import type { Lens } from './lens.ts';

/** One line of a legend. */
export interface LegendEntry {
  readonly label: string;
  /** The position in the legend, from 0. The patterns' buckets refer to it. */
  readonly bucket: number;
  /** The number of patterns in the bucket. */
  readonly count: number;
}

/** The result of looking through a lens: every pattern is in exactly one bucket. */
export interface LensView {
  /** The bucket of each pattern, by id. */
  readonly bucketOf: ReadonlyMap<number, number>;
  /** Sorted by bucket. */
  readonly legend: readonly LegendEntry[];
  readonly leaning: readonly Link[];
}

/** Looks at a language through a lens. */
export function lookThrough(language: Language, lens: Lens): LensView {
  const { labels, bucketOf: find } = lens.bucketsOf(language);
  const bucketOf = new Map(language.patterns.map((pattern) => [pattern.id, find(pattern)]));
  const counts = labels.map(() => 0);
  for (const bucket of bucketOf.values()) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return {
    bucketOf,
    legend: labels.map((label, bucket) => ({ label, bucket, count: counts[bucket] ?? 0 })),
    leaning: lens.leaning(language),
  };
}
