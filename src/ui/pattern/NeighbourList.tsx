import { useState } from 'react';
import type { Pattern } from '../../language/pattern.ts';
import { Asterisks } from '../parts/Asterisks.tsx';
import { PatternLink } from '../parts/PatternLink.tsx';
import styles from './PatternPanel.module.css';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { type Side, sideId } from './side.ts';
import { type Why, WhyDisclosure } from './WhyDisclosure.tsx';

interface Props {
  readonly side: Side;
  readonly patterns: readonly Pattern[];
  readonly why: Why;
  readonly areReasonsShown: boolean;
  readonly links: PatternLinks;
  readonly onPoint: (id: number | null) => void;
  /** Most patterns that are listed until the reader asks for all. */
  readonly most?: number;
}

const MOST_AT_FIRST = 100;

/** Lists the patterns on one side of the open pattern. */
export function NeighbourList(props: Props) {
  const { side, patterns, why, areReasonsShown, links, onPoint, most = MOST_AT_FIRST } = props;
  const [showsAll, setShowsAll] = useState(false);
  const isCut = !showsAll && patterns.length > most;
  const title = side === 'larger' ? 'Larger patterns' : 'Smaller patterns';
  return (
    <section className={styles['side']} data-side={side}>
      <h2 id={sideId(side)} tabIndex={-1}>
        <span>{title}</span>{' '}
        <span className={styles['hint']}>
          {side === 'larger' ? 'it helps to complete' : 'that complete it'}
        </span>
      </h2>
      {patterns.length === 0 ? (
        <p className={styles['none']}>
          {side === 'larger' ? 'None: this pattern is at the top.' : 'None: this pattern is at the end.'}
        </p>
      ) : (
        // The key resets all reasons when the reader shows or hides them together. After that, each can be folded by
        // itself again.
        <ul aria-label={title} key={String(areReasonsShown)}>
          {(isCut ? patterns.slice(0, most) : patterns).map((pattern) => (
            <li key={pattern.id}>
              <WhyDisclosure why={why} side={side} other={pattern} isShownAtFirst={areReasonsShown}>
                <PatternLink
                  to={pattern.id}
                  links={links}
                  data-certainty={pattern.status === 'written' ? pattern.confidence : pattern.status}
                  onFocus={() => onPoint(pattern.id)}
                  onBlur={() => onPoint(null)}
                >
                  <span className={styles['number']} translate="no">
                    {pattern.id}
                  </span>{' '}
                  <span dir="auto">{pattern.name}</span>
                  <Asterisks pattern={pattern} className={styles['stars']} />
                </PatternLink>
              </WhyDisclosure>
            </li>
          ))}
        </ul>
      )}
      {isCut && (
        <button type="button" className={styles['more']} onClick={() => setShowsAll(true)}>
          {`Show all ${patterns.length}`}
        </button>
      )}
    </section>
  );
}
