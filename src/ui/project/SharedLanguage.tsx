import type { ReactNode } from 'react';
import { counted } from '../../language/counted.ts';
import type { TakenIn } from '../../language/project/take-in.ts';
import { Report } from './Report.tsx';
import styles from './SharedLanguage.module.css';
import controls from './controls.module.css';

interface Props {
  /** What the link holds. */
  readonly taken: TakenIn;
  /** Adds it to the reader's own languages. */
  readonly onKeep: () => void;
  /** Shows the one that the reader has already. */
  readonly onShow: (id: string) => void;
  /** Whether it is shown beside the reader's own. */
  readonly isComparing: boolean;
  /** Compares it with the reader's own, or shows it alone again; null if there is nothing to compare. */
  readonly onCompare: (() => void) | null;
  readonly onDismiss: () => void;
  /** The language itself. */
  readonly children: ReactNode;
}

/** A language that came with a link, shown as a guest: nothing of the reader's own changes. */
export function SharedLanguage(props: Props) {
  const { taken, onKeep, onShow, isComparing, onCompare, onDismiss, children } = props;
  if (taken.kind === 'refused')
    return (
      <section className={styles['guest']} aria-labelledby="shared-heading">
        <h2 id="shared-heading">This link holds no language that can be read</h2>
        <p>Perhaps it was cut on its way: ask for it again, or for a file. Nothing of yours has changed.</p>
        <Report faults={taken.faults} changes={[]} />
        <p className={controls['row']}>
          <button type="button" className={controls['button']} onClick={onDismiss}>
            Dismiss
          </button>
        </p>
      </section>
    );
  const { known, faults, changes } = taken;
  return (
    <>
      <section className={styles['guest']} aria-labelledby="shared-heading">
        <h2 id="shared-heading">A language that was shared with you</h2>
        <p>
          {known === null
            ? 'You are only looking at it. Keep it, and it stands beside your own languages; they stay as they are.'
            : 'You have this language already, just as it is here.'}
        </p>
        {faults.length > 0 && (
          <p>{`${counted(faults.length, 'part')} of the link could not be placed; the rest is shown.`}</p>
        )}
        <Report faults={faults} changes={changes} />
        <p className={controls['row']}>
          {known === null ? (
            <button type="button" className={controls['main']} onClick={onKeep}>
              Keep it
            </button>
          ) : (
            <button type="button" className={controls['main']} onClick={() => onShow(known)}>
              Open mine
            </button>
          )}
          {onCompare && (
            <button
              type="button"
              className={controls['button']}
              aria-pressed={isComparing}
              onClick={onCompare}
            >
              Compare with mine
            </button>
          )}
          <button type="button" className={controls['button']} onClick={onDismiss}>
            Dismiss
          </button>
        </p>
      </section>
      {children}
    </>
  );
}
