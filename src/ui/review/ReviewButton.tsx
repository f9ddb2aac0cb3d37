import { ListChecks } from '../parts/later-icon-shapes.ts';
import type { Authoring } from '../../language/authoring.ts';
import { type Tally, tallyInWords } from '../../language/review/tally.ts';
import { Icon } from '../parts/Icon.tsx';
import { FindingMark } from './FindingMark.tsx';
import button from '../header/header-button.module.css';
import styles from './ReviewButton.module.css';

interface Props {
  readonly review: Authoring['review'];
  readonly counts: Tally;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

/** The id of the button, which gets the focus back when the review is closed. */
export const REVIEW_BUTTON = 'review-button';

/** Opens the review, and always shows the numbers of errors and warnings. */
export function ReviewButton({ review, counts, isShown, onToggle }: Props) {
  const words = tallyInWords(counts) || 'no errors, no warnings';
  const name = `Review: ${review === 'done' ? words : 'the files are being read'}`;
  return (
    <button
      type="button"
      id={REVIEW_BUTTON}
      className={button['button']}
      aria-pressed={isShown}
      title={name}
      onClick={onToggle}
    >
      <Icon of={ListChecks} size={17} />
      <span className={button['word']} aria-hidden="true">
        Review
      </span>
      {review === 'under way' && (
        <span className={styles['count']} aria-hidden="true">
          …
        </span>
      )}
      {(['error', 'warning'] as const).map(
        (severity) =>
          counts[severity] > 0 && (
            <span key={severity} className={styles['count']} aria-hidden="true">
              <FindingMark severity={severity} />
              <span>{counts[severity]}</span>
            </span>
          ),
      )}
    </button>
  );
}
