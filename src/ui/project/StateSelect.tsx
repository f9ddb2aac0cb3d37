import { useId } from 'react';
import { STATES, type State } from '../../language/project/project.ts';
import styles from './Field.module.css';
import { STATE_WORDS } from './shown-entry.ts';

interface Props {
  readonly state: State | null;
  readonly onChange: (state: State | null) => void;
}

/** Chooses how far a pattern is used. */
export function StateSelect({ state, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>State</label>
      <select
        id={id}
        value={state ?? ''}
        onChange={({ currentTarget }) =>
          onChange(STATES.find((known) => known === currentTarget.value) ?? null)
        }
      >
        <option value="">Not said</option>
        {STATES.map((known) => (
          <option key={known} value={known}>
            {STATE_WORDS[known]}
          </option>
        ))}
      </select>
    </div>
  );
}
