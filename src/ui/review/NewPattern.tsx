import { useState } from 'react';
import { newCommand } from '../../language/new-command.ts';
import { type Scale, scaleTitle } from '../../language/scale.ts';
import styles from './ReviewPanel.module.css';
import { CopyableCode } from '../parts/CopyableCode.tsx';

interface Props {
  readonly scales: readonly Scale[];
  readonly folder: string;
}

/** “New pattern”: composes the command that starts a file. */
export function NewPattern({ scales, folder }: Props) {
  const [name, setName] = useState('');
  const [scale, setScale] = useState<number | null>(null);
  const options = scales.length > 0 ? scales : [{ number: 1, name: 'Scale 1', description: '' }];
  return (
    <details className={styles['new']}>
      <summary>New pattern</summary>
      <div className={styles['fields']}>
        <label>
          Name
          <input
            type="text"
            value={name}
            maxLength={200}
            placeholder="A Name in Title Case"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          Scale
          <select
            value={scale ?? options[0]?.number}
            onChange={(event) => setScale(Number(event.target.value))}
          >
            {options.map((option) => (
              <option key={option.number} value={option.number}>
                {scaleTitle(option)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p>This command starts its file in the right form; the map shows it at once.</p>
      <CopyableCode
        code={newCommand({
          name: name.trim() || 'Name',
          scale: scale ?? options[0]?.number ?? 1,
          id: null,
          folder,
        })}
      />
    </details>
  );
}
