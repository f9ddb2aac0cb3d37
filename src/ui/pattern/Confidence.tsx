import { type Confidence as Value, confidenceMeaning, confidenceName } from '../../language/pattern.ts';
import styles from './PatternPanel.module.css';

/** Explains the asterisks after a pattern's name. */
export function Confidence({ confidence }: { confidence: Value }) {
  return (
    <p className={styles['explained']}>
      <span className={styles['mark']}>{confidence > 0 ? '*'.repeat(confidence) : 'No asterisk'}</span>{' '}
      <strong>{`${confidenceName(confidence)}.`}</strong> <span>{confidenceMeaning(confidence)}</span>
    </p>
  );
}
