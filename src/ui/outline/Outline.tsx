import { type KeyboardEvent, memo, useCallback, useMemo } from 'react';
import { SCALE_FILTER } from '../../language/filters/by-scale.ts';
import { type Filters, filterOptions, tickedOf, toggleFilter } from '../../language/filters/filters.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import { oncePer } from '../../language/once-per.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { PatternMark } from '../../language/review/pattern-marks.ts';
import { hueOf } from '../../map/drawing/hue.ts';
import { isLarge } from '../../map/drawing/level.ts';
import { useFirst } from '../filters/use-first.ts';
import type { PatternLinks } from '../parts/pattern-link.ts';
import type { OutlineMine } from './OutlineEntry.tsx';
import { ScaleSection } from './ScaleSection.tsx';
import styles from './Outline.module.css';

interface Props {
  readonly language: Language;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  /** The numbers of the scales that are folded, in the list and on the map. */
  readonly fold: readonly number[];
  readonly onFold: (fold: readonly number[]) => void;
  /** Ids of the patterns that pass the filters. The list leaves out the others. */
  readonly passing: ReadonlySet<number>;
  readonly open: number | null;
  /** The id of the pattern that is pointed at, in the outline or on the map. */
  readonly pointed: number | null;
  /** Ids of the patterns that a search finds, which are marked; null if there is no search. */
  readonly found: ReadonlySet<number> | null;
  /** The review's marks, by pattern id. */
  readonly marks?: ReadonlyMap<number, PatternMark>;
  /** The reader's own language; null if it is not loaded, and then the list shows nothing of it. */
  readonly mine: OutlineMine | null;
  readonly links: PatternLinks;
  readonly onPoint: (id: number | null) => void;
}

/**
 * Most patterns of a section that is listed even in a large language, and most patterns in all such sections together.
 */
const FEW = 12;
const MOST_AT_FIRST = 300;

/**
 * All patterns as a list by scale: an equal way in beside the map, and the one for screen readers. Each scale's heading
 * has its tick, its number of patterns and its fold.
 */
export const Outline = memo(function Outline(props: Props) {
  const { language, filters, onFilters, fold, onFold, passing, open, pointed, found, marks, links, onPoint } =
    props;
  const { mine } = props;
  const scales = useFirst(language.scales);
  const openScale = open === null ? undefined : patternLookup(language).get(open)?.scale;
  const shown = useMemo(() => listed(language, passing), [language, passing]);
  const chosen = mine?.chosen ?? null;
  const options = useMemo(
    () => filterOptions(language, filters, SCALE_FILTER, chosen),
    [language, filters, chosen],
  );
  const ticked = tickedOf(filters, SCALE_FILTER);
  const onTick = useCallback(
    (scale: number) => onFilters(toggleFilter(filters, SCALE_FILTER, String(scale))),
    [filters, onFilters],
  );
  const onFoldOne = useCallback(
    (scale: number) =>
      onFold(fold.includes(scale) ? fold.filter((other) => other !== scale) : [...fold, scale]),
    [fold, onFold],
  );
  const most = isLarge(language)
    ? Math.min(FEW, Math.floor(MOST_AT_FIRST / language.scales.length))
    : Infinity;
  return (
    <nav aria-label="Outline" className={styles['outline']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the controls inside */}
      <div role="group" aria-label={SCALE_FILTER.legend} onKeyDown={moveAmongHeadings}>
        {scales.map((scale, position) => (
          <ScaleSection
            key={scale.number}
            scale={scale}
            hue={hueOf(position)}
            option={options[position]}
            isTicked={ticked.includes(String(scale.number))}
            onTick={onTick}
            isFolded={fold.includes(scale.number)}
            onFold={onFoldOne}
            patterns={shown.get(scale.number) ?? NO_PATTERNS}
            most={most}
            hasOpen={isLarge(language) && scale.number === openScale}
            open={open}
            pointed={pointed}
            found={found}
            marks={marks}
            mine={mine}
            links={links}
            onPoint={onPoint}
          />
        ))}
      </div>
    </nav>
  );
});

const NO_PATTERNS: readonly Pattern[] = [];

/** Moves from a heading's tick or fold to that of the next or previous heading, with the arrow keys. */
function moveAmongHeadings(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const kind = event.target instanceof HTMLElement ? event.target.tagName : '';
  if (step === 0 || (kind !== 'INPUT' && kind !== 'BUTTON')) return;
  const alike = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-heading] ${kind}`)];
  const at = alike.findIndex((control) => control === event.target);
  if (at === -1 || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  alike[at + step]?.focus();
}

/**
 * The patterns of each scale, by its number. They are computed once for a language, which may have thousands of pages.
 */
const patternsByScale = oncePer((language: Language): ReadonlyMap<number, readonly Pattern[]> => {
  const groups = new Map<number, Pattern[]>(language.scales.map((scale) => [scale.number, []]));
  for (const pattern of language.patterns) groups.get(pattern.scale)?.push(pattern);
  return groups;
});

/** Returns the patterns of each scale that pass. */
function listed(language: Language, passing: ReadonlySet<number>): ReadonlyMap<number, readonly Pattern[]> {
  const all = patternsByScale(language);
  if (passing.size === language.patterns.length) return all;
  return new Map(
    [...all].map(([scale, patterns]) => [scale, patterns.filter(({ id }) => passing.has(id))] as const),
  );
}
