import { type Filters, NO_FILTERS } from '../language/filters/filters.ts';
import type { Depth } from '../language/neighbourhood.ts';
import type { Way } from '../language/paths.ts';
import { ALL_FINDINGS, type FindingFilter } from '../language/review/finding-filter.ts';
import { LENSES } from '../map/lenses/lenses.ts';
import { ARRANGEMENTS } from '../map/arrangements/arrangements.ts';

/** What the reader sees, as far as the address tells it. */
export interface View {
  /** The id of the open pattern, or null. */
  readonly open: number | null;
  readonly filters: Filters;
  /** Whether what does not pass the filters leaves the map; else it is dimmed. */
  readonly hide: boolean;
  /** The numbers of the scales that are folded to a strip on the map. */
  readonly fold: readonly number[];
  /** On a narrow screen, which of the two is shown; a wide one shows both. */
  readonly screen: 'outline' | 'map';
  /** What stands beside the map, or in its place, where no pattern is open. */
  readonly page: Page;
  /** What is searched for. */
  readonly query: string;
  /** The id of the map's arrangement. */
  readonly arrangement: string;
  /** Up to how many links from the open pattern the map shows; 0 shows all. */
  readonly depth: 0 | Depth;
  /** The id of the lens through which the map is seen. */
  readonly lens: string;
  /** The pattern to which the ways from the open one are shown, and which ways; null for none. */
  readonly path: { readonly to: number; readonly way: Way } | null;
  /** How the open pattern is read: beside the map, or by itself. */
  readonly reading: 'panel' | 'wide';
  /** What of the review is listed. */
  readonly findings: FindingFilter;
}

/** `map` is the map alone; `whole` is the whole language as one page. */
export type Page = (typeof PAGES)[number];
export const PAGES = ['map', 'introduction', 'review', 'whole'] as const;

export const HOME: View = {
  open: null,
  filters: NO_FILTERS,
  hide: false,
  fold: [],
  screen: 'outline',
  page: 'map',
  query: '',
  arrangement: ARRANGEMENTS[0].id,
  depth: 0,
  lens: LENSES[0].id,
  path: null,
  reading: 'panel',
  findings: ALL_FINDINGS,
};

/** What of a view changes. */
export type ViewChange = Partial<View>;

/** A pattern is opened. One that is opened from the review is read there: closing it leads back. */
export function opening(id: number, { page }: View): ViewChange {
  return { open: id, page: besidePattern(page) };
}

/** The open pattern, or what is read in its place, is closed. */
export function closing({ page }: View): ViewChange {
  return { open: null, page: besidePattern(page), path: null, reading: 'panel' };
}

/** What stands beside an open pattern. */
export function besidePattern(page: Page): Page {
  return page === 'review' ? 'review' : 'map';
}

/** The view with the parts of an earlier one wherever they are alike, so that what depends on them need not be done again. */
export function keepAlike(before: View, now: View): View {
  let isSame = true;
  const parts = Object.entries(now).map(([key, part]) => {
    const old = before[key as keyof View];
    const kept = old === part || JSON.stringify(old) === JSON.stringify(part) ? old : part;
    isSame &&= kept === old;
    return [key, kept] as const;
  });
  return isSame ? before : (Object.fromEntries(parts) as unknown as View);
}

/** Most characters that are searched for, in UTF-16 units. */
export const LONGEST_QUERY = 200;

/** A query that is short enough, and that an address can hold: no half of a character that takes two units. */
export function cutQuery(text: string): string {
  return text.slice(0, LONGEST_QUERY).replace(/[\uD800-\uDFFF]/gu, '');
}
