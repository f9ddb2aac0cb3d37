import { type CSSProperties, type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { type Pattern, confidenceName } from '../../language/pattern.ts';
import { type Scale, scaleTitle } from '../../language/scale.ts';
import type { Rect } from '../../map/geometry.ts';
import type { BoxSide } from '../parts/placement.ts';
import { Caption } from './Caption.tsx';
import { Gist, Quiet } from './Gist.tsx';
import styles from './PreviewCard.module.css';
import type { PatternBody } from '../../language/body.ts';
import type { Loadable } from '../../language/loadable.ts';
import { usePlacement } from '../parts/use-placement.ts';

interface Props {
  readonly pattern: Pattern;
  readonly scale: Scale | null;
  readonly hue: number;
  readonly body: Loadable<PatternBody>;
  /**
   * Returns the rectangle of the link or card, in CSS pixels of the window. The function stays the same for the same
   * link or card.
   */
  readonly box: () => Rect;
  readonly sides: readonly BoxSide[];
  /** Returns what the preview should not cover, in CSS pixels of the window. */
  readonly avoid: () => readonly Rect[];
  /** The link that the preview describes; null for a card on the map, which is not an element. */
  readonly anchor: Element | null;
  /** Puts it into the reader's own language, by pointer. A key does the same. */
  readonly mine: ReactNode;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

const ID = 'pattern-preview';

/** Shows what a pattern is about, beside a link to it. It takes no focus. */
export default function PreviewCard(props: Props) {
  const { pattern, scale, hue, body, box, sides, avoid, anchor, onPointerEnter, onPointerLeave } = props;
  const card = usePlacement(box, sides, `${pattern.id} ${body.state}`, avoid);
  useEffect(() => {
    // A screen reader already reads the name from the link. It also reads the confidence, the scale and the problem;
    // the rest can be read in the open pattern.
    const before = anchor?.getAttribute('aria-describedby') ?? null;
    anchor?.setAttribute('aria-describedby', [before, `${ID}-facts`, `${ID}-text`].filter(Boolean).join(' '));
    return () => {
      if (before === null) anchor?.removeAttribute('aria-describedby');
      else anchor?.setAttribute('aria-describedby', before);
    };
  }, [anchor]);
  const hues = {
    '--line': `var(--scale-${hue})`,
  } as CSSProperties;
  const element = (
    <div
      ref={card}
      id={ID}
      role="tooltip"
      popover="manual"
      className={styles['card']}
      style={hues}
      data-preview
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      <Caption pattern={pattern} />
      <p className={styles['facts']} id={`${ID}-facts`}>
        {pattern.status === 'written' && !pattern.isUnrated && (
          <>
            <span className={styles['confidence']}>{confidenceName(pattern.confidence)}</span>
            <span>{' · '}</span>
          </>
        )}
        {scale && <span className={styles['scale']}>{scaleLine(scale)}</span>}
      </p>
      {pattern.status === 'written' ? (
        <Gist body={body} id={`${ID}-text`} />
      ) : (
        <Quiet id={`${ID}-text`}>Nobody has written this pattern yet.</Quiet>
      )}
      <p className={styles['mine']}>{props.mine}</p>
    </div>
  );
  // Everything outside a modal dialog is inert, so the preview of a link in a dialog must be in the dialog too.
  const dialog = anchor?.closest('dialog');
  return dialog ? createPortal(element, dialog) : element;
}

function scaleLine(scale: Scale): string {
  const title = scaleTitle(scale);
  return scale.name === '' || title.startsWith('Scale') ? title : `Scale ${title}`;
}
