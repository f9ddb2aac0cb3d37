import { ArrowLeft } from 'lucide-react';
import styles from './EditControl.module.css';

/** In the panel of a pattern that was opened from the review: the way back. */
export function ReviewReturn({ onReturn }: { readonly onReturn: () => void }) {
  return (
    <button
      type="button"
      className={styles['edit']}
      aria-label="Back to the review"
      title="Back to the review"
      onClick={onReturn}
    >
      <ArrowLeft size={14} aria-hidden />
      <span className={styles['word']}>Review</span>
    </button>
  );
}
