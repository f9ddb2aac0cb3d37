import { useState } from 'react';
import type { Pattern } from '../../language/pattern.ts';
import { NeighbourList } from './NeighbourList.tsx';
import styles from './Neighbours.module.css';
import type { PatternLinks } from '../parts/pattern-link.ts';
import type { Side } from './side.ts';
import type { Why } from './WhyDisclosure.tsx';

interface Props {
  readonly className?: string | undefined;
  readonly larger: readonly Pattern[];
  readonly smaller: readonly Pattern[];
  readonly why: Why;
  /** Links of each list. */
  readonly links: Readonly<Record<Side, PatternLinks>>;
  readonly onPoint: (id: number | null) => void;
}

/**
 * Lists the larger and the smaller patterns of the open one, one list after the other. The reason for each link is
 * shown on request, or all reasons at once.
 */
export function Neighbours({ className = '', larger, smaller, why, links, onPoint }: Props) {
  const [isAll, setIsAll] = useState(false);
  const hasAny = larger.length + smaller.length > 0;
  return (
    <div className={`${className} ${styles['neighbours']}`}>
      {hasAny && (
        <p className={styles['tools']}>
          <button
            type="button"
            aria-pressed={isAll}
            onClick={() => {
              why.onAsk();
              setIsAll(!isAll);
            }}
          >
            Show all reasons
          </button>
        </p>
      )}
      {(['larger', 'smaller'] as const).map((side) => (
        <NeighbourList
          key={side}
          side={side}
          patterns={side === 'larger' ? larger : smaller}
          why={why}
          areReasonsShown={isAll}
          links={links[side]}
          onPoint={onPoint}
        />
      ))}
    </div>
  );
}
