import type { MouseEvent } from 'react';
import { type Pattern, confidenceMeaning, confidenceName } from '../../language/pattern.ts';
import { type Scale, scaleTitle } from '../../language/scale.ts';
import { isPlainClick } from '../parts/pattern-link.ts';
import styles from './Facts.module.css';
import { type Side, sideId } from './side.ts';

interface Props {
  readonly pattern: Pattern;
  readonly scale: Scale | null;
  /** How many patterns are larger and smaller. */
  readonly counts: Readonly<Record<Side, number>>;
}

/** One line about the open pattern: how certain it is, its scale, and how many neighbours it has. */
export function Facts({ pattern, scale, counts }: Props) {
  return (
    <p className={styles['facts']}>
      {pattern.status === 'written' ? (
        <abbr title={confidenceMeaning(pattern.confidence)}>{confidenceName(pattern.confidence)}</abbr>
      ) : (
        <span>Unwritten</span>
      )}
      {scale && (
        <>
          <span> · </span>
          <span className={styles['scale']}>{scaleTitle(scale)}</span>
        </>
      )}
      {pattern.status === 'written' && pattern.ai && (
        <>
          <span> · </span>
          <abbr title="AI changes the forces of this pattern.">AI</abbr>
        </>
      )}
      {(['larger', 'smaller'] as const).map((side) => (
        <span key={side}>
          <span> · </span>
          {counts[side] === 0 ? (
            <span>{`0 ${side}`}</span>
          ) : (
            <a href={`#${sideId(side)}`} data-side={side} onClick={(event) => goTo(event, side)}>
              {`${counts[side]} ${side}`}
            </a>
          )}
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
