import type { ReactNode } from 'react';
import styles from './OutlineFoot.module.css';
import { followInPlace } from '../parts/pattern-link.ts';

interface Props {
  readonly onKeys: () => void;
  readonly children: ReactNode;
}

/** Controls for the whole language, below the outline. */
export function OutlineFoot({ onKeys, children }: Props) {
  return (
    <div className={styles['foot']}>
      {children}
      <button type="button" className={styles['keys']} onClick={onKeys}>
        Keys
      </button>
    </div>
  );
}

interface LinkProps {
  readonly children: ReactNode;
  readonly href: string;
  readonly onFollow: () => void;
}

/** A link to a page about the whole language. */
export function FootLink({ href, onFollow, children }: LinkProps) {
  return (
    <a href={href} className={styles['link']} onClick={followInPlace(onFollow)}>
      {children}
    </a>
  );
}
