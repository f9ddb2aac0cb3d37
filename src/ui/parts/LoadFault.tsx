import { useEffect, useState } from 'react';
import styles from './Notice.module.css';
import { hasNewerVersion } from './newer-version.ts';

/**
 * Where the message stands: in the middle of the empty place, in a line of a text or, without a place of its own in the
 * page, at the window's edge.
 */
export type FaultLook = 'place' | 'line' | 'edge';

interface Props {
  /** What could not be loaded, as in “The list of keys could not be loaded.” */
  readonly what: string;
  readonly onRetry: () => void;
  readonly look?: FaultLook;
}

/** Reports that a part or a text could not be loaded. Offers the newer version if the server has one. */
export function LoadFault({ what, onRetry, look = 'place' }: Props) {
  const [isNewer, setNewer] = useState(false);
  const [hasRetried, setRetried] = useState(false);
  useEffect(() => {
    let isShown = true;
    void hasNewerVersion(document).then((isNewer) => isShown && setNewer(isNewer));
    return () => {
      isShown = false;
    };
  }, []);
  return (
    <div className={styles['fault']} data-look={look} role="alert">
      <p>{`${what} could not be loaded.${isNewer ? ' There is a newer version of this site.' : ''}`}</p>
      <p>
        <button
          type="button"
          onClick={() => {
            setRetried(true);
            onRetry();
          }}
        >
          Try again
        </button>{' '}
        {(isNewer || hasRetried) && (
          // Some browsers keep a failure until the page is reloaded.
          <button type="button" onClick={() => window.location.reload()}>
            Reload
          </button>
        )}
      </p>
    </div>
  );
}
