import { type Filters, NO_FILTERS } from '../language/filters/filters.ts';
import type { Depth } from '../language/neighbourhood.ts';
import type { Way } from '../language/paths.ts';
import type { Along } from '../language/reading-order.ts';
import { ALL_FINDINGS, type FindingFilter } from '../language/review/finding-filter.ts';
import { LENSES } from '../map/lenses/lenses.ts';
import { ARRANGEMENTS } from '../map/arrangements/arrangements.ts';

/** What the reader sees, as far as the address holds it. */
export interface View {
  /** The id of the open pattern, or null. */
  readonly open: number | null;
  readonly filters: Filters;
  /** Whether patterns that do not pass the filters leave the map. Otherwise they are dimmed. */
  readonly hide: boolean;
  /** The numbers of the scales whose bands are folded to a strip. */
  readonly fold: readonly number[];
  /** Which part a narrow screen shows. A wide screen shows both. */
  readonly screen: 'outline' | 'map';
  /** What stands beside the map, or in its place, while no pattern is open. */
  readonly page: Page;
  /** The text that is searched for. */
  readonly query: string;
  /** The id of the map's arrangement. */
  readonly arrangement: string;
  /** How many links away from the open pattern the map reaches; 0 shows everything. */
  readonly depth: 0 | Depth;
  /** The id of the map's lens. */
  readonly lens: string;
  /** The pattern to which the ways from the open pattern are shown, and their direction; or null. */
  readonly path: { readonly to: number; readonly way: Way } | null;
  /** The language (BCP 47) in which texts are read; empty for the main edition. */
  readonly edition: string;
  /** The list that is read one after the other; null if the open pattern was not opened from one. */
  readonly along: Along | null;
  /** Whether the open pattern is read beside the map or wide. */
  readonly reading: 'panel' | 'wide';
  /**
   * The screen of the reader's own language that is open, or that stays behind what is open in its place; null if that
   * language is closed.
   */
  readonly mine: MineScreen | null;
  /** Which findings the review lists. */
  readonly findings: FindingFilter;
}

/** `map` is the map alone; `whole` is the whole language on one page; `new` is what is new since an earlier state. */
export type Page = (typeof PAGES)[number];
export const PAGES = ['map', 'introduction', 'review', 'whole', 'new'] as const;

/** The screens of the reader's own language, in the order in which they are listed; `shared` is a guest's. */
export type MineScreen = (typeof MINE_SCREENS)[number];
export const MINE_SCREENS = ['choose', 'guide', 'lacks', 'read', 'share', 'compare', 'shared'] as const;

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
  edition: '',
  along: null,
  reading: 'panel',
  mine: null,
  findings: ALL_FINDINGS,
};

/** A change of a view. */
export type ViewChange = Partial<View>;

/**
 * Opens a pattern. If it is opened from the review or from what is new, closing it leads back there. A search ends with
 * it, and Back leads back to what was found.
 *
 * @param along The list that it is opened from, if that is read one after the other.
 */
export function opening(id: number, { page }: View, along: Along | null = null): ViewChange {
  return { open: id, page: besidePattern(page), query: '', along };
}

/** Closes the open pattern, or the page that is read in its place, or else the reader's own language. */
export function closing(view: View): ViewChange {
  const { open, page, mine } = view;
  return {
    open: null,
    page: open === null ? 'map' : besidePattern(page),
    path: null,
    along: null,
    reading: 'panel',
    mine: isMineIn(view) ? null : mine,
  };
}

/** Opens a screen of the reader's own language. */
export function openingMine(mine: MineScreen): ViewChange {
  return { open: null, page: 'map', mine };
}

/** Whether a view shows the reader's own language. */
export function isMineIn({ open, page, mine }: View): boolean {
  return mine !== null && open === null && page === 'map';
}

/** The page that stays behind an open pattern. */
export function besidePattern(page: Page): Page {
  return page === 'review' || page === 'new' ? page : 'map';
}

/**
 * Returns the view `now`, but takes from `before` every part that is equal. Whatever depends on such a part then need
 * not be computed again.
 */
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

/** Longest text that is searched for, in UTF-16 units. */
export const LONGEST_QUERY = 200;

/** Cuts a query to that length and removes unpaired surrogates, which no address can hold. */
export function cutQuery(text: string): string {
  return text.slice(0, LONGEST_QUERY).replace(/[\uD800-\uDFFF]/gu, '');
}
