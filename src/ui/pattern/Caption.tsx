import type { Pattern } from '../../language/pattern.ts';
import { PatternName } from '../parts/PatternName.tsx';
import styles from './Caption.module.css';

/** The number, name and asterisks of a pattern, above what it is about. */
export function Caption({ pattern }: { readonly pattern: Pattern }) {
  return (
    <p className={styles['name']}>
      <PatternName pattern={pattern} styles={styles} />
    </p>
  );
}
