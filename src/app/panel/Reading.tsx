import { useState } from 'react';
import { isReviewShown, shownIntroduction, shownPattern } from '../../store/selectors.ts';
import { ErrorBoundary } from '../../ui/parts/ErrorBoundary.tsx';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import type { ReadingPlace } from '../../ui/pattern/use-kept-scroll.ts';
import { REVIEW_START, Review } from '../authoring/Review.tsx';
import { useClose } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { About } from './About.tsx';
import { OpenPattern } from './OpenPattern.tsx';

interface Props {
  readonly className: string;
  readonly place: ReadingPlace;
}

/** Shows what is read beside the map: a pattern, the review or the introduction. Renders nothing if none is open. */
export function Reading({ className, place }: Props) {
  const { base } = useReader();
  const close = useClose();
  const [reviewPlace, setReviewPlace] = useState(REVIEW_START);
  const pattern = useReading(shownPattern);
  const isReview = useReading(isReviewShown);
  const introduction = useReading((state) => shownIntroduction(state, base));
  if (!pattern && !isReview && introduction === null) return null;
  return (
    <Sheet className={className} onClose={close}>
      <ErrorBoundary what={pattern ? 'The pattern' : 'The panel'} subject={pattern?.id ?? null}>
        {pattern ? (
          <OpenPattern pattern={pattern} place={place} />
        ) : isReview ? (
          <Review place={reviewPlace} onPlace={setReviewPlace} />
        ) : (
          introduction !== null && <About address={introduction} place={place} />
        )}
      </ErrorBoundary>
    </Sheet>
  );
}
