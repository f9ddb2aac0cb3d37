import type { ReadingPlaces } from '../../store/reading-places.ts';
import {
  isMineShown,
  isReviewShown,
  newsAddress,
  shownIntroduction,
  shownPattern,
} from '../../store/selectors.ts';
import { ErrorBoundary } from '../../ui/parts/ErrorBoundary.tsx';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import type { ReviewPlace } from '../../ui/review/review-place.ts';
import { useClose } from '../open-and-close.ts';
import { loadReadingFaces } from '../typeface.ts';
import { useReader, useReading } from '../use-reader.ts';
import { OpenPattern } from './OpenPattern.tsx';
import { useReadingPlace } from './use-reading-place.ts';

const Review = lazyPart({
  what: 'The review',
  load: async () => (await import('../authoring/Review.tsx')).Review,
});
const About = lazyPart({
  what: 'The introduction',
  load: async () => (await import('./About.tsx')).About,
});
const News = lazyPart({
  what: 'What is new',
  load: async () => (await import('./News.tsx')).News,
});

/** Few readers have a language of their own. */
const ProjectPanel = lazyPart({
  what: 'My language',
  load: async () => {
    void loadReadingFaces();
    return (await import('../project/ProjectPanel.tsx')).ProjectPanel;
  },
});

interface Props {
  readonly className: string;
  readonly places: ReadingPlaces;
  readonly reviewPlace: ReviewPlace;
  readonly onReviewPlace: (place: ReviewPlace) => void;
}

/** The panel that holds a pattern, the review, the introduction or the reader's own language. */
export function Panel({ className, places, reviewPlace, onReviewPlace }: Props) {
  const place = useReadingPlace(places);
  const { base } = useReader();
  const close = useClose();
  const pattern = useReading(shownPattern);
  const isReview = useReading(isReviewShown);
  const isMine = useReading(isMineShown);
  const news = useReading((state) => newsAddress(state, base));
  const introduction = useReading((state) => shownIntroduction(state, base));
  return (
    <Sheet className={className} onClose={close}>
      <ErrorBoundary what={pattern ? 'The pattern' : 'The panel'} subject={pattern?.id ?? null}>
        {pattern ? (
          <OpenPattern pattern={pattern} place={place} />
        ) : isReview ? (
          <Review place={reviewPlace} onPlace={onReviewPlace} />
        ) : news !== null ? (
          <News address={news} />
        ) : isMine ? (
          <ProjectPanel place={place} />
        ) : (
          introduction !== null && <About address={introduction} place={place} />
        )}
      </ErrorBoundary>
    </Sheet>
  );
}
