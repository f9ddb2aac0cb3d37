import { useId } from 'react';
import styles from './CompareChoice.module.css';

/** A language that can be compared with the open one. */
export interface Comparable {
  readonly value: string;
  readonly title: string;
}

interface Props {
  /** The reader's other languages, and those that the site publishes. */
  readonly own: readonly Comparable[];
  readonly published: readonly Comparable[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

/** Chooses the language that the open one is compared with. */
export function CompareChoice({ own, published, chosen, onChoose }: Props) {
  const field = useId();
  return (
    <p className={styles['choice']}>
      <label htmlFor={field}>Compare with</label>
      <select id={field} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        <Group label="Mine" all={own} />
        <Group label="Published here" all={published} />
      </select>
    </p>
  );
}

function Group({ label, all }: { readonly label: string; readonly all: readonly Comparable[] }) {
  if (all.length === 0) return null;
  return (
    <optgroup label={label}>
      {all.map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </optgroup>
  );
}
