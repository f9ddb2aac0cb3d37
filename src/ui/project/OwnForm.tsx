import { useId } from 'react';
import type { OwnPattern } from '../../language/project/changes.ts';
import type { EntryKey, OwnEntry } from '../../language/project/project.ts';
import { Icon } from '../parts/Icon.tsx';
import { X } from '../parts/icon-shapes.ts';
import { Field } from './Field.tsx';
import field from './Field.module.css';
import styles from './OwnForm.module.css';

interface Props {
  readonly own: OwnEntry;
  /** Returns the name of a pattern by its key. */
  readonly nameAt: (key: EntryKey) => string;
  /** The patterns that it can be linked to: first those of the reader's own language. */
  readonly options: readonly { readonly key: EntryKey; readonly name: string }[];
  readonly onChange: (change: Partial<OwnPattern>) => void;
}

/** A pattern in words of one's own: its name, its problem, its solution, and the patterns around it. */
export function OwnForm({ own, nameAt, options, onChange }: Props) {
  return (
    <>
      <Field label="Name" value={own.name} onKeep={(name) => onChange({ name })} />
      <Field label="Problem" value={own.problem} lines={2} onKeep={(problem) => onChange({ problem })} />
      <Field
        label="Therefore: the solution"
        value={own.solution}
        lines={2}
        onKeep={(solution) => onChange({ solution })}
      />
      <Field label="Anything else" value={own.text} lines={2} onKeep={(text) => onChange({ text })} />
      <Linked
        label="Larger patterns that it helps to complete"
        keys={own.larger}
        {...{ nameAt, options }}
        onChange={(larger) => onChange({ larger })}
      />
      <Linked
        label="Smaller patterns that complete it"
        keys={own.smaller}
        {...{ nameAt, options }}
        onChange={(smaller) => onChange({ smaller })}
      />
    </>
  );
}

interface LinkedProps extends Pick<Props, 'nameAt' | 'options'> {
  readonly label: string;
  readonly keys: readonly EntryKey[];
  readonly onChange: (keys: readonly EntryKey[]) => void;
}

function Linked({ label, keys, nameAt, options, onChange }: LinkedProps) {
  const id = useId();
  return (
    <div className={field['field']}>
      <label htmlFor={id}>{label}</label>
      {keys.length > 0 && (
        <ul className={styles['linked']} aria-label={label}>
          {keys.map((key) => (
            <li key={key}>
              <span dir="auto">{nameAt(key)}</span>
              <button
                type="button"
                aria-label={`Remove ${nameAt(key)}`}
                onClick={() => onChange(keys.filter((other) => other !== key))}
              >
                <Icon of={X} size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        id={id}
        value=""
        onChange={({ currentTarget }) => currentTarget.value && onChange([...keys, currentTarget.value])}
      >
        <option value="">Add…</option>
        {options
          .filter(({ key }) => !keys.includes(key))
          .map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
      </select>
    </div>
  );
}
