import { useId, useState } from 'react';
import { inWords } from '../../language/review/quoted.ts';
import type { SharedAddress } from '../../language/project/shared-address.ts';
import { Announcer } from '../parts/Announcer.tsx';
import { copyText, copyWords } from '../parts/copy-text.ts';
import styles from './Share.module.css';
import controls from './controls.module.css';

interface Props {
  readonly shared: SharedAddress;
  /** Hands the address to the system's own menu for sharing; null where there is none. */
  readonly onSend: ((address: string) => void) | null;
}

const AFTER = `${controls['words']} ${styles['after']}`;

/** The link that holds a whole project, and what it had to leave out. */
export function ShareLink({ shared, onSend }: Props) {
  const [worked, setWorked] = useState<boolean | null>(null);
  const field = useId();
  if (shared.kind === 'too-long')
    return (
      <p className={controls['words']}>
        This language is too large for a link that every program takes. Send it as a file.
      </p>
    );
  const { address, leftOut } = shared;
  return (
    <>
      <label className={styles['label']} htmlFor={field}>
        The link
      </label>
      <div className={controls['row']}>
        <input
          id={field}
          className={styles['address']}
          type="text"
          readOnly
          value={address}
          translate="no"
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          className={controls['main']}
          onClick={() => void copyText(address).then(setWorked)}
          onBlur={() => setWorked(null)}
        >
          {worked ? 'Copied' : 'Copy link'}
        </button>
        {onSend && (
          <button type="button" className={controls['button']} onClick={() => onSend(address)}>
            Send…
          </button>
        )}
      </div>
      {worked === false && <p className={AFTER}>{`${copyWords(false)} Select it and copy it yourself.`}</p>}
      <p className={AFTER}>
        {leftOut.length === 0
          ? 'The link holds the whole language. It is sent to no server: it goes only where you send it. Later changes are not in it.'
          : `The link leaves out ${inWords(leftOut)}, because longer links get cut on their way. A file holds everything.`}
      </p>
      <Announcer message={worked === null ? '' : copyWords(worked)} />
    </>
  );
}
