import { useEffect, useState } from 'react';
import styles from './Notice.module.css';
import { hasNewerVersion } from './newer-version.ts';

/**
 * Where it stands: in the middle of the place that is left empty, in a line of a text, or, having no place of its own
 * in the page, at the window's edge.
 */
export type FaultLook = 'place' | 'line' | 'edge';

interface Props {
  /** What could not be loaded, as in "The list of keys could not be loaded." */
  readonly what: string;
  readonly onRetry: () => void;
  readonly look?: FaultLook;
}

/** Says in place of a part or a text that it could not be loaded; offers the newer version, where the server has one. */
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
          // Some browsers keep a failure until the page is loaded anew.
          <button type="button" onClick={() => window.location.reload()}>
            Reload
          </button>
        )}
      </p>
    </div>
  );
}
