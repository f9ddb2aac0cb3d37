import { changeInWords } from '../../language/project/change-words.ts';
import type { ReadingFault } from '../../language/project/reading.ts';
import type { Change } from '../../language/project/recognise.ts';
import styles from './Report.module.css';

interface Props {
  /** What could not be read or placed. */
  readonly faults: readonly ReadingFault[];
  /** What became of its patterns in this language. */
  readonly changes: readonly Change[];
}

/** Tells exactly what of a file or link could not be placed, and which patterns this language has otherwise. */
export function Report({ faults, changes }: Props) {
  return (
    <>
      {faults.length > 0 && (
        <ul className={styles['report']} aria-label="What could not be placed">
          {faults.map(({ where, what }, index) => (
            // Two faults may have the same words.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <b>{where}</b> <span>{what}</span>
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <ul className={styles['report']} aria-label="What has changed in the language">
          {changes.map((change, index) => (
            // As above.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{changeInWords(change)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
