import styles from './Segments.module.css';

interface Segment<T> {
  readonly value: T;
  readonly text: string;
  /** The text for screen readers, if `text` is too short to be understood by itself. */
  readonly label?: string;
  readonly disabled?: boolean;
}

interface Props<T> {
  /** The name that the radio buttons share. It must be unique on the page. */
  readonly name: string;
  readonly legend: string;
  readonly title?: string;
  readonly choices: readonly Segment<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** A choice between a few options that are all visible: radio buttons side by side. */
export function Segments<T extends string | number>(props: Props<T>) {
  const { name, legend, title, choices, value, onChange, disabled = false } = props;
  return (
    <fieldset className={styles['group']} disabled={disabled} title={title}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['choices']}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles['choice']}>
            <input
              type="radio"
              name={name}
              aria-label={choice.label}
              checked={choice.value === value}
              disabled={choice.disabled ?? false}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
