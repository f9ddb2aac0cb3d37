import { type Pattern, numberOf } from '../../language/pattern.ts';
import { Asterisks } from '../parts/Asterisks.tsx';
import styles from './Caption.module.css';

/** The number, name and asterisks of a pattern, above what it is about. */
export function Caption({ pattern }: { readonly pattern: Pattern }) {
  return (
    <p className={styles['name']}>
      <span className={styles['number']} translate="no">
        {numberOf(pattern)}
      </span>{' '}
      <span dir="auto">{pattern.name}</span>
      <Asterisks pattern={pattern} className={styles['stars']} />
    </p>
  );
}
