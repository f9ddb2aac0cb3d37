import { tally } from '../../language/review/tally.ts';
import { isReviewShown } from '../../store/selectors.ts';
import { ReviewButton } from '../../ui/review/ReviewButton.tsx';
import { useReader, useReading } from '../use-reader.ts';
import { hideReview, showReview } from './show-review.ts';

/** The header's button for the review. */
export function ReviewToggle() {
  const reader = useReader();
  const review = useReading(({ bundle }) => bundle.authoring.review);
  const diagnostics = useReading(({ bundle }) => bundle.diagnostics);
  const isShown = useReading(isReviewShown);
  return (
    <ReviewButton
      review={review}
      counts={tally(diagnostics)}
      isShown={isShown}
      onToggle={() => (isShown ? hideReview(reader) : showReview(reader))}
    />
  );
}
