import { MINE_FILTER } from '../language/filters/by-mine.ts';
import { passing, tickedOf } from '../language/filters/filters.ts';
import { type Language, patternLookup, writtenPatterns } from '../language/language.ts';
import { oncePer } from '../language/once-per.ts';
import type { Pattern } from '../language/pattern.ts';
import { type Turning, turningAt } from '../language/reading-order.ts';
import { SITE_FILES, addressOfFile, bodyFile } from '../language/site-address.ts';
import { neighbourhoodOf } from '../language/neighbourhood.ts';
import { type BandLayouts, bandLayouts } from '../map/bands/band-layouts.ts';
import type { MapLayout } from '../map/layout.ts';
import { writeQuery } from './address.ts';
import type { MyLanguage } from './my-language.ts';
import type { ReaderState } from './reader.ts';
import { type View, besidePattern, isMineIn } from './view.ts';

// Each selector returns the same object until something that it depends on changes.

/** What the map depends on. */
type MapState = Pick<ReaderState, 'bundle' | 'view' | 'mapSize'> & Partial<Pick<ReaderState, 'mine'>>;

/** The language with the names that the page shows. */
export const languageOf = ({ bundle }: ReaderState): Language => bundle.language;

/** The language with the names of the main edition, which all that is saved or given away refers to. */
export const mainLanguageOf = ({ main }: ReaderState): Language => main.language;

/** The open pattern, or null. */
export function shownPattern({ bundle, view }: ReaderState): Pattern | null {
  return view.open === null ? null : (patternLookup(bundle.language).get(view.open) ?? null);
}

const passingIn = oncePer((language: Language) =>
  oncePer((filters: View['filters']) => {
    const ofAll = passing(language, filters);
    return tickedOf(filters, MINE_FILTER).length === 0
      ? () => ofAll
      : oncePer((chosen: ReadonlySet<number>) =>
          chosen === UNKNOWN ? ofAll : passing(language, filters, chosen),
        );
  }),
);

/** Stands for what the reader chose while it is not loaded. */
const UNKNOWN: ReadonlySet<number> = new Set();

/** Ids of the patterns that pass the filters. */
export function passingOf({ bundle, view, mine }: Omit<MapState, 'mapSize'>): ReadonlySet<number> {
  return passingIn(bundle.language)(view.filters)(mine?.chosen ?? UNKNOWN);
}

const countIn = oncePer((language: Language) =>
  oncePer((ids: ReadonlySet<number>) => writtenPatterns(language).filter(({ id }) => ids.has(id)).length),
);

/** The number of written patterns that pass the filters. */
export function passingCount(state: ReaderState): number {
  return countIn(state.bundle.language)(passingOf(state));
}

const nearIn = oncePer((language: Language) =>
  oncePer((passes: ReadonlySet<number>) => {
    const known = new Map<string, ReadonlySet<number>>();
    return (open: number, depth: 0 | 1 | 2 | 3, hide: boolean) => {
      const key = `${open} ${depth} ${hide}`;
      let kept = known.get(key);
      if (!kept) {
        const near = depth === 0 ? null : new Set(neighbourhoodOf(language.links, open, depth).ringOf.keys());
        const rest = near === null ? passes : hide ? new Set([...near].filter((id) => passes.has(id))) : near;
        kept = rest.has(open) ? rest : new Set([...rest, open]);
        // The reader goes from pattern to pattern; what was left behind is soon of no use.
        if (known.size > 20) known.clear();
        known.set(key, kept);
      }
      return kept;
    };
  }),
);

/**
 * Ids of the patterns for which the map is laid out; null for all. They are those that pass the filters, if the others
 * are hidden, those in the chosen neighbourhood of the open pattern, and the open pattern itself.
 */
export function keptOf(state: Omit<MapState, 'mapSize'>): ReadonlySet<number> | null {
  const { open, depth, hide, path } = state.view;
  const passes = passingOf(state);
  const hides = hide && passes.size < state.bundle.language.patterns.length;
  // The ways to a pattern may lead outside the neighbourhood.
  const reach = open === null || path !== null ? 0 : depth;
  if (!hides && reach === 0) return null;
  if (open === null) return passes.size === 0 ? null : passes;
  return nearIn(state.bundle.language)(passes)(open, reach, hides);
}

const layoutsIn = oncePer(({ language, plan }: ReaderState['bundle']) => {
  const whole = oncePer((fold: View['fold']) => bandLayouts(language, plan, { kept: null, fold }));
  const some = oncePer((kept: ReadonlySet<number>) =>
    oncePer((fold: View['fold']) => bandLayouts(language, plan, { kept, fold })),
  );
  return (kept: ReadonlySet<number> | null, fold: View['fold']): BandLayouts =>
    kept === null ? whole(fold) : some(kept)(fold);
});

/** The layout by scale for the map's region of the page, with the reader's bands folded, of what the reader kept. */
export function layoutOf(state: MapState): MapLayout {
  return layoutsIn(state.bundle)(keptOf(state), state.view.fold).in(state.mapSize);
}

const queryIn = oncePer((language: Language) =>
  oncePer((view: View) =>
    writeQuery({ ...view, page: besidePattern(view.page), query: '', along: null }, language),
  ),
);

/**
 * The query that links to patterns carry. It holds no search, which ends when a pattern is opened, and names no list that
 * is read one after the other (`alongQuery`).
 */
export const queryOf = ({ view, bundle }: ReaderState): string => queryIn(bundle.language)(view);

const turningIn = oncePer((language: Language) =>
  oncePer((view: View) =>
    oncePer((passing: ReadonlySet<number>): Turning | null =>
      view.open === null ? null : turningAt(language, view.open, { ...view, passing }),
    ),
  ),
);

/** What comes before and after the open pattern; null if none is open. */
export const turningOf = (state: ReaderState): Turning | null =>
  turningIn(state.bundle.language)(state.view)(passingOf(state));

/**
 * The address of a pattern's text; null if the pattern has no text.
 *
 * @param edition The language in which the reader reads; empty for the main edition.
 */
export function textAddress(
  pattern: Pattern | null | undefined,
  edition: string,
  base: string,
): string | null {
  return pattern?.status === 'written' ? addressOfFile(bodyFile(pattern, edition), base) : null;
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

/** The address of what is new, while the reader looks at it or at a pattern opened from it; otherwise null. */
export function newsAddress({ bundle, view }: ReaderState, base: string): string | null {
  return bundle.since !== undefined && view.page === 'new' ? addressOfFile(SITE_FILES.news, base) : null;
}

/** Whether the panel shows the reader's own language. */
export const isMineShown = ({ view }: ReaderState): boolean => isMineIn(view);

/**
 * The reader's own language, while the map shows it: as long as one of its screens is open or stays behind, and while
 * the map is narrowed to it.
 */
export function mineOnMap({ view, mine }: ReaderState): MyLanguage | null {
  const isShown = view.mine !== null || tickedOf(view.filters, MINE_FILTER).length > 0;
  return isShown && mine !== null && mine.chosen.size + mine.aside.size > 0 ? mine : null;
}

/** Whether the panel shows anything. */
export function hasPanel(state: ReaderState): boolean {
  return (
    shownPattern(state) !== null ||
    shownIntroduction(state, '') !== null ||
    isReviewShown(state) ||
    isMineShown(state) ||
    newsAddress(state, '') !== null
  );
}

/** Whether the whole language is shown on one page. */
export const isWhole = ({ view }: ReaderState): boolean => view.page === 'whole' && view.open === null;

/** Whether the open pattern, or the reader's own language, is read wide. */
export const isWide = (state: ReaderState): boolean =>
  state.view.reading === 'wide' && (shownPattern(state) !== null || isMineShown(state));
