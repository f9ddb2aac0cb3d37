import { ChevronLeft, ChevronRight } from '../parts/icon-shapes.ts';
import { type Pattern, numberOf } from '../../language/pattern.ts';
import { Icon } from '../parts/Icon.tsx';
import { PatternLink } from '../parts/PatternLink.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import styles from './Turn.module.css';

/** What previous and next follow. */
export type Along = 'numbers' | 'scale' | 'way';

interface Props {
  readonly previous: Pattern | null;
  readonly next: Pattern | null;
  readonly along: Along;
  readonly onAlong: (along: Along) => void;
  /** Links that lead to the previous pattern. */
  readonly back: PatternLinks;
  /** Links that lead to the next pattern. */
  readonly on: PatternLinks;
}

const NAMES: Readonly<Record<Along, string>> = {
  numbers: 'the numbers',
  scale: 'this scale',
  way: 'the way come',
};

/** Leafs from the open pattern to the previous or the next one, along an order that the reader chooses. */
export function Turn({ previous, next, along, onAlong, back, on }: Props) {
  const beside = previous ?? next;
  return (
    <nav className={styles['turn']} aria-label="Previous and next">
      <label className={styles['along']}>
        Leaf along{' '}
        <select
          value={along}
          onChange={(event) => onAlong((event.currentTarget.value as Along | undefined) ?? 'numbers')}
        >
          {Object.entries(NAMES).map(([value, name]) => (
            <option key={value} value={value}>
              {value === 'numbers' && beside && numberOf(beside) === null ? 'the list' : name}
            </option>
          ))}
        </select>
      </label>
      {previous ? (
        <PatternLink to={previous.id} links={back} rel="prev" className={styles['previous']}>
          <Icon of={ChevronLeft} size={16} />
          <span>
            <small>Previous</small> <span translate="no">{numberOf(previous)}</span>{' '}
            <span dir="auto">{previous.name}</span>
          </span>
        </PatternLink>
      ) : (
        <span />
      )}
      {next && (
        <PatternLink to={next.id} links={on} rel="next" className={styles['next']}>
          <span>
            <small>Next</small> <span translate="no">{numberOf(next)}</span>{' '}
            <span dir="auto">{next.name}</span>
          </span>
          <Icon of={ChevronRight} size={16} />
        </PatternLink>
      )}
    </nav>
  );
}
