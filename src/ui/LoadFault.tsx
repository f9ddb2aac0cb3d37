import { useEffect, useState } from 'react';
import styles from './Notice.module.css';
import { hasNewerVersion } from './newer-version.ts';

interface Props {
  /** What could not be loaded, as in "The list of keys could not be loaded." */
  readonly what: string;
  readonly onRetry: () => void;
  /** Whether it stands at the window's edge, having no place of its own in the page. */
  readonly isApart?: boolean;
}

/** Says in place of a part that it could not be loaded; offers the newer version, where the server has one. */
export function LoadFault({ what, onRetry, isApart = false }: Props) {
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
    <div className={styles['fault']} data-apart={isApart || undefined} role="alert">
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
