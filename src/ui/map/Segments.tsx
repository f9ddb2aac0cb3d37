import { useId } from 'react';
import styles from './Segments.module.css';

interface Segment<T> {
  readonly value: T;
  readonly text: string;
  /** The text for screen readers, if `text` is too short to be understood by itself. It begins with `text`. */
  readonly label?: string;
}

interface Props<T> {
  /** The name that the radio buttons share. It must be unique on the page. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Segment<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A choice between a few options that are all visible: radio buttons side by side, which arrow keys choose from. */
export function Segments<T extends string | number>({ name, legend, choices, value, onChange }: Props<T>) {
  const title = useId();
  return (
    <div role="radiogroup" aria-labelledby={title} className={styles['group']}>
      <span id={title} className={styles['legend']}>
        {legend}
      </span>
      <div className={styles['choices']}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles['choice']}>
            <input
              type="radio"
              name={name}
              aria-label={choice.label}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.text}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
