import type { ReviewPlace } from '../../ui/review/ReviewPanel.tsx';

/** The place at which the list of findings starts. */
export const REVIEW_START: ReviewPlace = { key: null, listed: 200 };
