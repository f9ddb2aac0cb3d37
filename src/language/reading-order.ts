import { type Filters, isFiltering } from './filters/filters.ts';
import { firstFrom } from './first-from.ts';
import { type Language, writtenPatterns } from './language.ts';
import { neighbourLookup } from './link.ts';
import { type Way, shortestPaths } from './paths.ts';

/** A list that a pattern was opened from: the larger, smaller or related patterns of one, or the way from one to another. */
export interface Along {
  readonly list: (typeof LISTS)[number];
  /** The id of the pattern whose list it is, or from which the way leads. */
  readonly of: number;
}

export const LISTS = ['larger', 'smaller', 'related', 'way'] as const;

/** What decides the order in which patterns are read. */
export interface ReadingPlan {
  /** The list that is read one after the other; null if none is. */
  readonly along: Along | null;
  /** The other end of the way that is shown; null if none is. */
  readonly path: { readonly to: number; readonly way: Way } | null;
  readonly filters: Filters;
  /** Ids of the patterns that pass the filters. */
  readonly passing: ReadonlySet<number>;
}

/** The patterns before and after the open one; null at an end. */
export interface Turning {
  /** The list that is read; null if the numbers are followed. */
  readonly along: Along | null;
  /** Whether only the patterns that pass the filters are read. */
  readonly isFiltered: boolean;
  /** How many patterns this order has. */
  readonly count: number;
  readonly previous: number | null;
  readonly next: number | null;
}

/**
 * Finds what comes before and after a pattern in what is being read: the list that it was opened from, else the
 * patterns that pass the filters, else the numbers. A list that does not hold the pattern is not followed. Filters and
 * numbers skip unwritten patterns.
 */
export function turningAt(language: Language, id: number, plan: ReadingPlan): Turning {
  const list = plan.along && listOf(language, id, plan.along, plan.path);
  const at = list?.indexOf(id) ?? -1;
  if (plan.along && list && at !== -1)
    return {
      along: plan.along,
      isFiltered: false,
      count: list.length,
      previous: list[at - 1] ?? null,
      next: list[at + 1] ?? null,
    };
  const isFiltered = isFiltering(plan.filters);
  const written = writtenPatterns(language);
  const read = isFiltered ? written.filter(({ id }) => plan.passing.has(id)) : written;
  const place = firstFrom(read, id, (pattern) => pattern.id);
  return {
    along: null,
    isFiltered,
    count: read.length,
    previous: read[place - 1]?.id ?? null,
    next: read[read[place]?.id === id ? place + 1 : place]?.id ?? null,
  };
}

/** Returns the ids of a list in its order. Of several shortest ways, it takes the first that passes the pattern. */
function listOf(
  { links }: Language,
  id: number,
  { list, of }: Along,
  path: ReadingPlan['path'],
): readonly number[] {
  if (list !== 'way') return neighbourLookup(links)(of)[list];
  if (!path) return [];
  const ways = shortestPaths(links, of, path.to, path.way).map((steps) => [of, ...steps.map(({ to }) => to)]);
  return ways.find((way) => way.includes(id)) ?? [];
}
