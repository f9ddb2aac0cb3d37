import { useState } from 'react';
import type { ReadingPlaces } from '../../store/reading-places.ts';
import { hasPanel } from '../../store/selectors.ts';
import { REVIEW_START } from '../../ui/review/review-place.ts';
import { useReading } from '../use-reader.ts';
import { PanelPart } from './panel-part.ts';

interface Props {
  readonly className: string;
  readonly places: ReadingPlaces;
}

/** What is read beside the map: a pattern, the review, the introduction; nothing where none is open. */
export function Reading({ className, places }: Props) {
  const [reviewPlace, setReviewPlace] = useState(REVIEW_START);
  const isOpen = useReading(hasPanel);
  if (!isOpen) return null;
  return (
    <PanelPart
      className={className}
      places={places}
      reviewPlace={reviewPlace}
      onReviewPlace={setReviewPlace}
    />
  );
}
