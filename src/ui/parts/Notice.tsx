import { type ReactNode, useState } from 'react';
import { X } from './icon-shapes.ts';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

interface Props {
  readonly children: ReactNode;
  readonly onDismiss?: () => void;
}

/** A message to the reader that leaves the page usable and can be dismissed. */
export function Notice({ children, onDismiss }: Props) {
  const [dismissed, setDismissed] = useState(false);
  if (dismissed) return null;
  return (
    <div className={styles['notice']} role="alert">
      <div>{children}</div>
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => {
          setDismissed(true);
          onDismiss?.();
        }}
      >
        <Icon of={X} size={16} />
      </button>
    </div>
  );
}
