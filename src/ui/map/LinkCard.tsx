import { useMemo } from 'react';
import { ArrowRight } from '../parts/later-icon-shapes.ts';
import type { Link } from '../../language/link.ts';
import { type Pattern, numberOf } from '../../language/pattern.ts';
import { numberedName } from '../../language/pattern-titles.ts';
import type { Point, Rect } from '../../map/geometry.ts';
import { Asterisks } from '../parts/Asterisks.tsx';
import { CloseButton } from '../parts/CloseButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import styles from './LinkCard.module.css';
import LinkReason from '../pattern/LinkReason.tsx';
import { PatternLink } from '../parts/PatternLink.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import type { BoxSide } from '../parts/placement.ts';
import type { Reasons } from '../pattern/reasons.ts';
import { usePlacement } from '../parts/use-placement.ts';

interface Props {
  readonly link: Link;
  readonly larger: Pattern;
  readonly smaller: Pattern;
  readonly reasons: Reasons;
  /** The position of the pointer, in CSS pixels of the window. */
  readonly at: Point;
  /** Returns what the card should not cover, in CSS pixels of the window. */
  readonly avoid: () => readonly Rect[];
  /** Whether the card stays until it is closed. */
  readonly isChosen: boolean;
  readonly links: PatternLinks;
  /** Loads the reasons again. */
  readonly onRetry: () => void;
  readonly onClose: () => void;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

const SIDES: readonly BoxSide[] = ['below', 'above', 'right', 'left'];
/** Distance of the card from the pointer, in CSS pixels, so that it covers neither the pointer nor the link there. */
const CLEAR = 6;

/** Explains a link of the map, beside the pointer. */
export default function LinkCard(props: Props) {
  const { link, larger, smaller, reasons, at, avoid, isChosen, links, onClose } = props;
  const { x, y } = at;
  const box = useMemo(
    () => () => ({ x: x - CLEAR, y: y - CLEAR, width: 2 * CLEAR, height: 2 * CLEAR }),
    [x, y],
  );
  const card = usePlacement(box, SIDES, `${link.larger}-${link.smaller} ${reasons.state} ${isChosen}`, avoid);
  return (
    <div
      ref={card}
      role="dialog"
      aria-label={`Link from ${numberedName(larger)} to ${numberedName(smaller)}`}
      popover="manual"
      className={styles['card']}
      data-link-card
      onPointerEnter={props.onPointerEnter}
      onPointerLeave={props.onPointerLeave}
    >
      <div className={styles['head']}>
        <p className={styles['ends']}>
          <PatternLink to={larger.id} links={links} className={styles['larger']}>
            <span className={styles['id']} translate="no">
              {numberOf(larger)}
            </span>{' '}
            <span dir="auto">{larger.name}</span>
            <Asterisks pattern={larger} className={styles['id']} />
          </PatternLink>
          <Icon of={ArrowRight} size={14} label="is completed by" className={styles['arrow']} />
          <PatternLink to={smaller.id} links={links} className={styles['smaller']}>
            <span className={styles['id']} translate="no">
              {numberOf(smaller)}
            </span>{' '}
            <span dir="auto">{smaller.name}</span>
            <Asterisks pattern={smaller} className={styles['id']} />
          </PatternLink>
        </p>
        {isChosen && <CloseButton isSmall onClose={onClose} />}
      </div>
      <LinkReason
        ends={[larger, smaller]}
        link={link}
        reasons={reasons}
        here={null}
        onRetry={props.onRetry}
      />
    </div>
  );
}
