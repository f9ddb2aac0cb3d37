import { beginsRightToLeft } from '../../language/begins-right-to-left.ts';
import { type Pattern, numberOf } from '../../language/pattern.ts';
import { Asterisks } from './Asterisks.tsx';

interface Props {
  readonly pattern: Pattern;
  /** The classes of the place where it stands: of `number`, and of `stars`. */
  readonly styles?: Readonly<Record<string, string>>;
  /** Whether the asterisks are left out. */
  readonly isPlain?: boolean;
}

/**
 * The number, the name and the asterisks of a pattern, as lists and links show them. They run as the name does, because
 * numbers and asterisks have no direction of their own.
 */
export function PatternName({ pattern, styles = {}, isPlain = false }: Props) {
  const parts = (
    <>
      <span className={styles['number']} translate="no">
        {numberOf(pattern)}
      </span>{' '}
      <span dir="auto">{pattern.name}</span>
      {!isPlain && <Asterisks pattern={pattern} className={styles['stars']} />}
    </>
  );
  return beginsRightToLeft(pattern.name) ? <span dir="rtl">{parts}</span> : parts;
}
