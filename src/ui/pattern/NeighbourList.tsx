import { useState } from 'react';
import type { Pattern } from '../../language/pattern.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import { PatternName } from '../parts/PatternName.tsx';
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

/** Most patterns that are listed until the reader asks for all, unless `most` says otherwise. */
const MOST_AT_FIRST = 100;

/** What is said of each side: its title, a hint, and what stands there if there is no such pattern. */
const SIDES: Readonly<Record<Side, readonly [title: string, hint: string, none: string]>> = {
  larger: ['Larger patterns', 'it helps to complete', 'None: this pattern is at the top.'],
  smaller: ['Smaller patterns', 'that complete it', 'None: this pattern is at the end.'],
  related: ['Related patterns', 'beside it', ''],
};

/** Lists the patterns on one side of the open pattern. */
export function NeighbourList(props: Props) {
  const { side, patterns, why, areReasonsShown, links, onPoint, most = MOST_AT_FIRST } = props;
  const [showsAll, setShowsAll] = useState(false);
  const isCut = !showsAll && patterns.length > most;
  const [title, hint, none] = SIDES[side];
  return (
    <section className={styles['side']} data-side={side}>
      <h2 id={sideId(side)} tabIndex={-1}>
        <span>{title}</span> <span className={styles['hint']}>{hint}</span>
      </h2>
      {patterns.length === 0 ? (
        <p className={styles['none']}>{none}</p>
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
                  <PatternName pattern={pattern} styles={styles} />
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
