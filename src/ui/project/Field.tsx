import { useId } from 'react';
import styles from './Field.module.css';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** The number of lines; a single one if it is missing. */
  readonly lines?: number;
  readonly onKeep: (text: string) => void;
}

/** A field whose text is kept by itself. */
export function Field({ label, value, placeholder, lines, onKeep }: Props) {
  const id = useId();
  const draft = useDraft(value, onKeep);
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {lines === undefined ? (
        <input id={id} type="text" dir="auto" placeholder={placeholder} autoComplete="off" {...draft} />
      ) : (
        <textarea id={id} dir="auto" rows={lines} placeholder={placeholder} {...draft} />
      )}
    </div>
  );
}
