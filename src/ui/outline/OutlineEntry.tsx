import { memo, useEffect, useRef } from 'react';
import { type Pattern, numberOf } from '../../language/pattern.ts';
import type { PatternMark } from '../../language/review/pattern-marks.ts';
import { Asterisks } from '../parts/Asterisks.tsx';
import { afterPaint } from '../parts/after-paint.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import type { MineSign } from '../project/MineSign.tsx';
import { FindingMark } from '../review/FindingMark.tsx';
import styles from './Outline.module.css';

/** What the list shows of the reader's own language. It stays the same object until something in it changes. */
export interface OutlineMine {
  /** Ids of the patterns that are chosen, and that are set aside. */
  readonly chosen: ReadonlySet<number>;
  readonly aside: ReadonlySet<number>;
  /** Whether each button is a stop of the keyboard. Otherwise a key chooses. */
  readonly isStop: boolean;
  readonly Sign: typeof MineSign;
  readonly onToggle: (id: number) => void;
}

/** Where a pattern stands in the reader's own language. */
type Standing = 'in' | 'aside' | 'out';

/** Returns where a pattern stands in the reader's own language. */
export function standingIn({ chosen, aside }: OutlineMine, id: number): Standing {
  return chosen.has(id) ? 'in' : aside.has(id) ? 'aside' : 'out';
}

interface Props {
  /** The reader's own language; null if it is not loaded. */
  readonly mine: OutlineMine | null;
  readonly links: PatternLinks;
  readonly onPoint: (id: number | null) => void;
  /** Null if there is no language of the reader's own. */
  readonly standing: Standing | null;
  readonly pattern: Pattern;
  readonly isOpen: boolean;
  readonly isPointed: boolean;
  readonly isFound: boolean;
  readonly mark: PatternMark | undefined;
}

/** One pattern in the outline: its link with its marks, and the sign of the reader's own language. */
export const OutlineEntry = memo(function OutlineEntry(props: Props) {
  const { pattern, isOpen, isPointed, isFound, mark, standing, mine, links, onPoint } = props;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    // jsdom cannot scroll.
    return afterPaint(() => item.current?.scrollIntoView?.({ block: 'nearest' }));
  }, [isOpen]);
  const written = pattern.status === 'written';
  return (
    <li ref={item} data-mine={standing ?? undefined}>
      <PatternLink
        to={pattern.id}
        links={links}
        className={styles['entry']}
        data-status={pattern.status}
        data-pointed={isPointed || undefined}
        aria-current={isOpen ? 'page' : undefined}
        onFocus={() => onPoint(pattern.id)}
        onBlur={() => onPoint(null)}
      >
        <span className={styles['number']} translate="no">
          {numberOf(pattern)}
        </span>{' '}
        <span className={styles['name']}>
          {isFound ? <mark dir="auto">{pattern.name}</mark> : <span dir="auto">{pattern.name}</span>}
          <Asterisks pattern={pattern} className={styles['stars']} />
        </span>{' '}
        {written && pattern.ai && (
          <abbr className={styles['ai']} title="AI changes the forces of this pattern">
            AI
          </abbr>
        )}
        {!written && <span className={styles['ai']}>unwritten</span>}
        {mark && (
          <>
            {' '}
            <FindingMark severity={mark.severity} label={mark.label} />
          </>
        )}
      </PatternLink>
      {mine && (
        <mine.Sign
          name={pattern.name}
          isIn={standing === 'in'}
          isStop={mine.isStop}
          onToggle={() => mine.onToggle(pattern.id)}
        />
      )}
    </li>
  );
});
