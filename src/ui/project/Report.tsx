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

/** Most lines of a list. A link that was damaged on purpose may have thousands. */
const MOST = 50;

/** Tells exactly what of a file or link could not be placed, and which patterns this language has otherwise. */
export function Report({ faults, changes }: Props) {
  return (
    <>
      {faults.length > 0 && (
        <ul className={styles['report']} aria-label="What could not be placed">
          {faults.slice(0, MOST).map(({ where, what }, index) => (
            // Two faults may have the same words.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <b>{where}</b> <span>{what}</span>
            </li>
          ))}
          {faults.length > MOST && <li>{`${faults.length - MOST} more`}</li>}
        </ul>
      )}
      {changes.length > 0 && (
        <ul className={styles['report']} aria-label="What has changed in the language">
          {changes.slice(0, MOST).map((change, index) => (
            // As above.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{changeInWords(change)}</li>
          ))}
          {changes.length > MOST && <li>{`${changes.length - MOST} more`}</li>}
        </ul>
      )}
    </>
  );
}
