import { passing } from '../language/filters/filters.ts';
import { type Language, patternLookup, writtenPatterns } from '../language/language.ts';
import { oncePer } from '../language/once-per.ts';
import type { Pattern } from '../language/pattern.ts';
import { type Turning, turningAt } from '../language/reading-order.ts';
import { SITE_FILES, addressOfFile, patternFile } from '../language/site-address.ts';
import { foldBands } from '../map/bands/fold.ts';
import type { MapLayout } from '../map/layout.ts';
import { writeQuery } from './address.ts';
import type { ReaderState } from './reader.ts';
import { type View, besidePattern } from './view.ts';

// Each selector returns the same object until something that it depends on changes.

export const languageOf = ({ bundle }: ReaderState): Language => bundle.language;

/** The open pattern, or null. */
export function shownPattern({ bundle, view }: ReaderState): Pattern | null {
  return view.open === null ? null : (patternLookup(bundle.language).get(view.open) ?? null);
}

const passingIn = oncePer((language: Language) =>
  oncePer((filters: View['filters']) => passing(language, filters)),
);

/** Ids of the patterns that pass the filters. */
export function passingOf({ bundle, view }: ReaderState): ReadonlySet<number> {
  return passingIn(bundle.language)(view.filters);
}

const countIn = oncePer((language: Language) =>
  oncePer((ids: ReadonlySet<number>) => writtenPatterns(language).filter(({ id }) => ids.has(id)).length),
);

/** The number of written patterns that pass the filters. */
export function passingCount(state: ReaderState): number {
  return countIn(state.bundle.language)(passingOf(state));
}

const foldedIn = oncePer((bundle: ReaderState['bundle']) =>
  oncePer((fold: View['fold']) => foldBands(bundle.layout, bundle.language, fold)),
);

/** The layout by scale, with the reader's bands folded. */
export function layoutOf({ bundle, view }: ReaderState): MapLayout {
  return foldedIn(bundle)(view.fold);
}

const queryIn = oncePer((view: View) => writeQuery({ ...view, page: besidePattern(view.page), along: null }));

/** The query that links to patterns carry. It names no list that is read one after the other (`alongQuery`). */
export const queryOf = ({ view }: ReaderState): string => queryIn(view);

const turningIn = oncePer((language: Language) =>
  oncePer((view: View): Turning | null =>
    view.open === null
      ? null
      : turningAt(language, view.open, { ...view, passing: passingIn(language)(view.filters) }),
  ),
);

/** What comes before and after the open pattern; null if none is open. */
export const turningOf = ({ bundle, view }: ReaderState): Turning | null => turningIn(bundle.language)(view);

/** The address of a pattern's text; null if the pattern has no text. */
export function textAddress(pattern: Pattern | null | undefined, base: string): string | null {
  return pattern?.status === 'written' ? addressOfFile(patternFile(pattern, 'body.json'), base) : null;
}

/** The address of the introduction if the panel shows it, otherwise null. */
export function shownIntroduction({ bundle, view }: ReaderState, base: string): string | null {
  return view.page === 'introduction' && bundle.hasIntroduction && view.open === null
    ? addressOfFile(SITE_FILES.introduction, base)
    : null;
}

/** Whether the panel shows the review. */
export function isReviewShown({ bundle, view }: ReaderState): boolean {
  return bundle.authoring.review !== 'none' && view.page === 'review' && view.open === null;
}

/** Whether the panel shows anything. */
export function hasPanel(state: ReaderState): boolean {
  return shownPattern(state) !== null || shownIntroduction(state, '') !== null || isReviewShown(state);
}

/** Whether the whole language is shown on one page. */
export const isWhole = ({ view }: ReaderState): boolean => view.page === 'whole' && view.open === null;

/** Whether the open pattern is read wide. */
export const isWide = (state: ReaderState): boolean =>
  state.view.reading === 'wide' && shownPattern(state) !== null;
