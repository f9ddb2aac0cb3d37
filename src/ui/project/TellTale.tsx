import { useEffect, useState } from 'react';
import { CloseButton } from '../parts/CloseButton.tsx';
import styles from './TellTale.module.css';

interface Props {
  /** What was just done; empty if there is nothing to tell. */
  readonly words: string;
  /** Takes it back; null if that cannot be done. */
  readonly onUndo: (() => void) | null;
  readonly onForget: () => void;
}

/** Time for which a message is shown while neither the pointer nor the focus is on it, in milliseconds. */
const SHOWN = 9000;

/** Tells at the edge of the window what was just done, to everyone, with a way to take it back. */
export function TellTale({ words, onUndo, onForget }: Props) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (words === '' || isHeld) return undefined;
    const timer = window.setTimeout(onForget, SHOWN);
    return () => window.clearTimeout(timer);
  }, [words, isHeld, onUndo, onForget]);
  return (
    // The live region stands before its words do: a region that comes with them is not read.
    <div role="status" aria-label="My language" className={styles['place']}>
      {words !== '' && (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it watches the pointer and the focus within
        <div
          className={styles['told']}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span dir="auto">{words}</span>
          {onUndo && (
            <button type="button" className={styles['undo']} onClick={onUndo}>
              Undo
            </button>
          )}
          <CloseButton onClose={onForget} label="Dismiss" isSmall />
        </div>
      )}
    </div>
  );
}
