import type { MouseEvent, ReactElement } from 'react';
import { type Pattern, confidenceName } from '../../language/pattern.ts';
import { confidenceMeaning } from '../../language/confidence-meaning.ts';
import { type Scale, scaleTitle } from '../../language/scale.ts';
import { isPlainClick } from '../parts/pattern-link.ts';
import styles from './Facts.module.css';
import { type Side, sideId } from './side.ts';

interface Props {
  readonly pattern: Pattern;
  readonly scale: Scale | null;
  /** How many patterns are larger, smaller and related. */
  readonly counts: Readonly<Record<Side, number>>;
}

/** One line about the open pattern: how certain it is, its scale, and how many neighbours it has. */
export function Facts({ pattern, scale, counts }: Props) {
  const isRated = pattern.status === 'written' && !pattern.isUnrated;
  // Where links have no direction, nothing is larger or smaller.
  const sides = (['larger', 'smaller', 'related'] as const).filter(
    (side) => counts[side] > 0 || (side !== 'related' && counts.related === 0),
  );
  const facts: ReactElement[] = [];
  if (pattern.status === 'unwritten') facts.push(<span>Unwritten</span>);
  if (isRated)
    facts.push(
      <abbr title={confidenceMeaning(pattern.confidence)}>{confidenceName(pattern.confidence)}</abbr>,
    );
  if (scale) facts.push(<span className={styles['scale']}>{scaleTitle(scale)}</span>);
  if (pattern.status === 'written' && pattern.ai)
    facts.push(<abbr title="AI changes the forces of this pattern.">AI</abbr>);
  for (const side of sides)
    facts.push(
      counts[side] === 0 ? (
        <span>{`0 ${side}`}</span>
      ) : (
        <a href={`#${sideId(side)}`} data-side={side} onClick={(event) => goTo(event, side)}>
          {`${counts[side]} ${side}`}
        </a>
      ),
    );
  return (
    <p className={styles['facts']}>
      {facts.map((fact, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the facts keep their order
        <span key={index}>
          {index > 0 && <span> · </span>}
          <span>{fact}</span>
        </span>
      ))}
    </p>
  );
}

/** Goes to a list of neighbours, and moves the focus there. The address stays that of the pattern. */
function goTo(event: MouseEvent, side: Side): void {
  if (!isPlainClick(event)) return;
  event.preventDefault();
  const heading = document.getElementById(sideId(side));
  heading?.focus({ preventScroll: true });
  // jsdom cannot scroll.
  heading?.scrollIntoView?.({ block: 'start' });
}
