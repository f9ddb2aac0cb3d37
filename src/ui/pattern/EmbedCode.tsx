import { useId, useState } from 'react';
import { escapeXml } from '../../language/escape-xml.ts';
import { CopyableCode } from '../parts/CopyableCode.tsx';
import styles from './EmbedCode.module.css';

interface Props {
  /** The whole address of the page that is made for frames. */
  readonly address: string;
  /** The name of the pattern. */
  readonly name: string;
}

const THEMES = [
  { id: '', label: 'As the reader’s system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

/** The code with which another site shows a pattern, and the choice of its theme. */
export function EmbedCode({ address, name }: Props) {
  const [theme, setTheme] = useState<(typeof THEMES)[number]['id']>('');
  const group = useId();
  const source = theme === '' ? address : `${address}?theme=${theme}`;
  const code = `<iframe src="${escapeXml(source)}" title="${escapeXml(name)}" width="100%" height="420" style="border:0" loading="lazy"></iframe>`;
  return (
    <div className={styles['embed']}>
      <p>Show this pattern with its neighbours in another page:</p>
      <CopyableCode code={code} />
      <fieldset>
        <legend>Theme</legend>
        {THEMES.map(({ id, label }) => (
          <label key={id}>
            <input type="radio" name={group} checked={theme === id} onChange={() => setTheme(id)} />{' '}
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
