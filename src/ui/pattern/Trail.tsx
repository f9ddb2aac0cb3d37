import type { Pattern } from '../../language/pattern.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { PatternName } from '../parts/PatternName.tsx';
import styles from './Trail.module.css';

interface Props {
  /** The patterns of this visit, oldest first; null for one that no longer exists. */
  readonly visited: readonly (Pattern | null)[];
  /** Index in `visited` of the current pattern. */
  readonly at: number;
  readonly links: PatternLinks;
  /** Goes some steps along the trail. Negative steps go back. */
  readonly onGo: (steps: number) => void;
}

/** Lists the patterns of this visit in their order, so that the reader can go back to any of them. */
export function Trail({ visited, at, links, onGo }: Props) {
  return (
    <details className={styles['trail']}>
      <summary>
        Way come <span className={styles['count']}>{`${visited.length} patterns`}</span>
      </summary>
      <ol aria-label="Way come">
        {visited.map(
          (pattern, index) =>
            pattern && (
              // A pattern may occur twice on the trail, so its index is the key.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                <PatternLink
                  to={pattern.id}
                  links={{ ...links, open: () => onGo(index - at) }}
                  aria-current={index === at ? 'step' : undefined}
                >
                  <PatternName pattern={pattern} styles={styles} isPlain />
                </PatternLink>
              </li>
            ),
        )}
      </ol>
    </details>
  );
}
