import { type Confidence as Value, confidenceMeaning, confidenceName } from '../../language/pattern.ts';
import styles from './PatternPanel.module.css';

/** What the asterisks behind a pattern's name mean, where they stand. */
export function Confidence({ confidence }: { confidence: Value }) {
  return (
    <p className={styles['explained']}>
      <span className={styles['mark']}>{confidence > 0 ? '*'.repeat(confidence) : 'No asterisk'}</span>{' '}
      <strong>{`${confidenceName(confidence)}.`}</strong> <span>{confidenceMeaning(confidence)}</span>
    </p>
  );
}
