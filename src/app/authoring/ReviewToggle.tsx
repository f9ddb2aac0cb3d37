import { tally } from '../../language/review/tally.ts';
import { isReviewShown } from '../../store/selectors.ts';
import { ReviewButton } from '../../ui/review/ReviewButton.tsx';
import { useReader, useReading } from '../use-reader.ts';
import { hideReview, showReview } from './show-review.ts';

/** The header's button for the review, on a site that has one. */
export function ReviewToggle() {
  const reader = useReader();
  const review = useReading(({ bundle }) => bundle.authoring.review);
  const diagnostics = useReading(({ bundle }) => bundle.diagnostics);
  const isShown = useReading(isReviewShown);
  if (review === 'none') return null;
  return (
    <ReviewButton
      review={review}
      counts={tally(diagnostics)}
      isShown={isShown}
      onToggle={() => (isShown ? hideReview(reader) : showReview(reader))}
    />
  );
}
