import type { Reader } from '../../store/reader.ts';
import { REVIEW_BUTTON } from '../../ui/review/ReviewButton.tsx';

export function showReview(reader: Reader): void {
  reader.go({ open: null, page: 'review' }, 'push');
}

/** Closes the review and moves the focus back to the button that opens it. */
export function hideReview(reader: Reader): void {
  reader.point(null);
  reader.go({ open: null, page: 'map' }, 'push');
  requestAnimationFrame(() => document.getElementById(REVIEW_BUTTON)?.focus());
}
