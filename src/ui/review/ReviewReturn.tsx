import { ArrowLeft } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './EditControl.module.css';

/** Leads back to the review, in the panel of a pattern that was opened from there. */
export function ReviewReturn({ onReturn }: { readonly onReturn: () => void }) {
  return (
    <button
      type="button"
      className={styles['edit']}
      aria-label="Back to the review"
      title="Back to the review"
      onClick={onReturn}
    >
      <Icon of={ArrowLeft} size={14} />
      <span className={styles['word']}>Review</span>
    </button>
  );
}
