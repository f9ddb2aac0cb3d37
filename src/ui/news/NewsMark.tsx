import type { NewsMark as Mark } from '../../language/diff/news.ts';
import styles from './NewsPanel.module.css';

const NAMES: Readonly<Record<Mark, string>> = { added: 'New', changed: 'Changed' };

/** The mark of what was added (a plus in a circle) or changed (a diamond), as the map has it. */
export function NewsMark({ mark }: { readonly mark: Mark }) {
  return (
    <svg className={styles['mark']} viewBox="0 0 12 12" role="img" aria-label={NAMES[mark]}>
      <title>{NAMES[mark]}</title>
      {mark === 'added' ? (
        <>
          <circle cx="6" cy="6" r="5.5" />
          <path d="M3 6h6M6 3v6" />
        </>
      ) : (
        <polygon points="6,.4 11.6,6 6,11.6 .4,6" />
      )}
    </svg>
  );
}
