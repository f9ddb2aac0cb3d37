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
  readonly related: readonly Pattern[];
  readonly why: Why;
  /** Links of each list. */
  readonly links: Readonly<Record<Side, PatternLinks>>;
  readonly onPoint: (id: number | null) => void;
}

const SIDES = ['larger', 'smaller', 'related'] as const;

/**
 * Lists the larger, the smaller and the related patterns of the open one, one list after the other. The reason for each
 * link is shown on request, or all reasons at once.
 */
export function Neighbours({ className = '', larger, smaller, related, why, links, onPoint }: Props) {
  const [isAll, setIsAll] = useState(false);
  const lists = { larger, smaller, related };
  const hasAny = larger.length + smaller.length + related.length > 0;
  // Where links have no direction, nothing is larger or smaller; elsewhere, related patterns are the exception.
  const sides = SIDES.filter(
    (side) => lists[side].length > 0 || (side !== 'related' && related.length === 0),
  );
  return (
    <div className={`${className} ${styles['neighbours']}`} data-late="self">
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
      {sides.map((side) => (
        <NeighbourList
          key={side}
          side={side}
          patterns={lists[side]}
          why={why}
          areReasonsShown={isAll}
          links={links[side]}
          onPoint={onPoint}
        />
      ))}
    </div>
  );
}
