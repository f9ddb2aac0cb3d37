import { type CSSProperties, memo, useEffect, useMemo, useRef, useState } from 'react';
import { ChevronRight } from '../parts/icon-shapes.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import { oncePer } from '../../language/once-per.ts';
import { type Pattern, asterisks, numberOf } from '../../language/pattern.ts';
import { type Scale, scaleTitle } from '../../language/scale.ts';
import { hueOf } from '../../map/drawing/hue.ts';
import { isLarge } from '../../map/drawing/level.ts';
import type { PatternMark } from '../../language/review/pattern-marks.ts';
import { Icon } from '../parts/Icon.tsx';
import { afterPaint } from '../parts/after-paint.ts';
import { FindingMark } from '../review/FindingMark.tsx';
import styles from './Outline.module.css';
import { PatternLink } from '../parts/PatternLink.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { useFirst } from '../filters/use-first.ts';
import unseen from '../styles/unseen.module.css';

interface Props {
  readonly language: Language;
  /** Ids of the patterns that pass the filters. The list leaves out the others. */
  readonly passing: ReadonlySet<number>;
  readonly open: number | null;
  /** The id of the pattern that is pointed at, in the outline or on the map. */
  readonly pointed: number | null;
  /** Ids of the patterns that a search finds, which are marked; null if there is no search. */
  readonly found: ReadonlySet<number> | null;
  /** The review's marks, by pattern id. */
  readonly marks?: ReadonlyMap<number, PatternMark>;
  readonly links: PatternLinks;
  readonly onPoint: (id: number | null) => void;
}

/** All patterns as a list by scale: an equal way in beside the map, and the one for screen readers. */
export const Outline = memo(function Outline(props: Props) {
  const { language, passing, open, pointed, found, marks, links, onPoint } = props;
  const all = patternsByScale(language);
  const scales = useFirst(language.scales);
  const openScale = open === null ? undefined : patternLookup(language).get(open)?.scale;
  const shown = useMemo(() => listed(language, passing), [language, passing]);
  return (
    <nav aria-label="Outline" className={styles['outline']} onPointerLeave={() => onPoint(null)}>
      {scales.map((scale, position) => {
        const patterns = shown.get(scale.number) ?? [];
        return patterns.length === 0 ? null : (
          <ScaleSection
            key={scale.number}
            scale={scale}
            hue={hueOf(position)}
            of={all.get(scale.number)?.length ?? 0}
            patterns={patterns}
            folds={isLarge(language)}
            few={Math.min(FEW, Math.floor(MOST_AT_FIRST / language.scales.length))}
            hasOpen={isLarge(language) && scale.number === openScale}
            open={open}
            pointed={pointed}
            found={found}
            marks={marks}
            links={links}
            onPoint={onPoint}
          />
        );
      })}
    </nav>
  );
});

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

interface SectionProps extends Pick<Props, 'open' | 'pointed' | 'found' | 'links' | 'onPoint'> {
  readonly marks: Props['marks'] | undefined;
  readonly scale: Scale;
  readonly hue: number;
  readonly of: number;
  readonly patterns: readonly Pattern[];
  /** Whether the section can be folded. For a large language, only what the reader asks for is listed. */
  readonly folds: boolean;
  /** Most patterns of a section that is unfolded at first. */
  readonly few: number;
  /** Whether the open pattern is in this section, if it can be folded. */
  readonly hasOpen: boolean;
}

/**
 * Most patterns of a section that is listed even in a large language, and most patterns in all such sections together.
 */
const FEW = 12;
const MOST_AT_FIRST = 300;

function ScaleSection(props: SectionProps) {
  const { scale, hue, of, patterns, folds, few, hasOpen, open, pointed, found, marks, links, onPoint } =
    props;
  const [choice, setChoice] = useState<boolean | null>(null);
  // This waits for the browser: thousands of pages are rendered at build time, and none needs the list of its whole
  // scale.
  useEffect(() => {
    if (hasOpen) setChoice((before) => before ?? true);
  }, [hasOpen]);
  const foundHere = found === null ? 0 : patterns.filter(({ id }) => found.has(id)).length;
  const isUnfolded = !folds || (choice ?? patterns.length <= few);
  const colours = {
    '--line': `var(--scale-${hue}-line)`,
    '--band': `var(--scale-${hue}-band)`,
    '--ink-hue': `var(--scale-${hue}-ink)`,
  } as CSSProperties;
  return (
    <section className={styles['scale']} style={colours} aria-label={scaleTitle(scale)}>
      <h2 className={styles['title']} title={scale.description || undefined}>
        {folds ? (
          <button
            type="button"
            className={styles['fold']}
            aria-expanded={isUnfolded}
            onClick={() => setChoice(!isUnfolded)}
          >
            <Icon of={ChevronRight} size={14} />
            <span>{scaleTitle(scale)}</span>
          </button>
        ) : (
          <span>{scaleTitle(scale)}</span>
        )}
        <span className={styles['count']}>
          {foundHere > 0 && <span className={styles['found']}>{`${foundHere} found`}</span>}
          <span>{patterns.length === of ? of : `${patterns.length} of ${of}`}</span>
          <span className={unseen['unseen']}> patterns</span>
        </span>
      </h2>
      {isUnfolded && (
        <ul className={styles['list']}>
          {patterns.map((pattern) => (
            <Entry
              key={pattern.id}
              pattern={pattern}
              isOpen={pattern.id === open}
              isPointed={pattern.id === pointed}
              isFound={found?.has(pattern.id) ?? false}
              mark={marks?.get(pattern.id)}
              links={links}
              onPoint={onPoint}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface EntryProps extends Pick<Props, 'links' | 'onPoint'> {
  readonly pattern: Pattern;
  readonly isOpen: boolean;
  readonly isPointed: boolean;
  readonly isFound: boolean;
  readonly mark: PatternMark | undefined;
}

const Entry = memo(function Entry(props: EntryProps) {
  const { pattern, isOpen, isPointed, isFound, mark, links, onPoint } = props;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    // jsdom cannot scroll.
    return afterPaint(() => item.current?.scrollIntoView?.({ block: 'nearest' }));
  }, [isOpen]);
  const written = pattern.status === 'written';
  return (
    <li ref={item}>
      <PatternLink
        to={pattern.id}
        links={links}
        className={styles['entry']}
        data-status={pattern.status}
        data-pointed={isPointed || undefined}
        aria-current={isOpen ? 'page' : undefined}
        onPointerEnter={() => onPoint(pattern.id)}
        onFocus={() => onPoint(pattern.id)}
        onBlur={() => onPoint(null)}
      >
        <span className={styles['number']} translate="no">
          {numberOf(pattern)}
        </span>
        <span className={styles['name']} dir="auto">
          {isFound ? <mark>{pattern.name}</mark> : pattern.name}
        </span>
        {asterisks(pattern) && <span className={styles['stars']}>{asterisks(pattern)}</span>}
        {written && pattern.ai && (
          <abbr className={styles['ai']} title="AI changes the forces of this pattern">
            AI
          </abbr>
        )}
        {!written && <span className={styles['ai']}>unwritten</span>}
        {mark && <FindingMark severity={mark.severity} label={mark.label} />}
      </PatternLink>
    </li>
  );
});
