import { patternLookup } from '../../language/language.ts';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';
import { REVIEW_START, type ReviewPlace } from '../../ui/review/review-place.ts';
import { usePatternLinks } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { useEditing } from './use-editing.ts';
import { hideReview } from './show-review.ts';

const ReviewPanel = lazyPart({
  what: 'The review',
  load: async () => (await import('../../ui/review/ReviewPanel.tsx')).default,
});

interface Props {
  /** The finding that was opened last. It is kept while a pattern is open in place of the review. */
  readonly place: ReviewPlace;
  readonly onPlace: (place: ReviewPlace) => void;
}

/** Shows all findings of the folder in the panel. */
export function Review({ place, onPlace }: Props) {
  const reader = useReader();
  const { language, diagnostics, authoring } = useReading(({ bundle }) => bundle);
  return (
    <ReviewPanel
      review={authoring.review}
      findings={diagnostics}
      filter={useReading(({ view }) => view.findings)}
      place={place}
      patterns={patternLookup(language)}
      scales={language.scales}
      links={usePatternLinks()}
      editing={useEditing()}
      onFilter={(findings) => reader.go({ findings }, 'replace')}
      onPlace={onPlace}
      onPoint={reader.point}
      onClose={() => {
        onPlace(REVIEW_START);
        hideReview(reader);
      }}
    />
  );
}
