import { useId, useState } from 'react';
import { Announcer } from '../parts/Announcer.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Download } from '../parts/later-icon-shapes.ts';
import { useDisclosure } from '../parts/use-disclosure.ts';
import styles from './SaveMenu.module.css';

interface Props<Kind extends string> {
  readonly kinds: readonly { readonly id: Kind; readonly label: string; readonly hint: string }[];
  /** Saves the map. Resolves with a sentence for the reader. */
  readonly onSave: (kind: Kind) => Promise<string>;
}

/** The menu that saves the map as a file. */
export function SaveMenu<Kind extends string>({ kinds, onSave }: Props<Kind>) {
  const { isShown, show, hide, part, control } = useDisclosure();
  const [said, setSaid] = useState('');
  const menu = useId();
  const title = useId();
  return (
    /* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it watches the controls within */
    <div className={styles['menu']} {...part}>
      <button
        ref={control}
        type="button"
        className={styles['button']}
        title="Save the map as…"
        aria-expanded={isShown}
        aria-controls={menu}
        onClick={isShown ? hide : show}
      >
        <Icon of={Download} size={16} />
      </button>
      <div id={menu} className={styles['list']} role="group" aria-labelledby={title} hidden={!isShown}>
        <p id={title} className={styles['title']}>
          Save the map as…
        </p>
        {kinds.map(({ id, label, hint }) => (
          <button
            key={id}
            type="button"
            className={styles['item']}
            onClick={() => {
              hide();
              setSaid('');
              void onSave(id).then(setSaid);
            }}
          >
            <b>{label}</b> <span>{hint}</span>
          </button>
        ))}
      </div>
      <Announcer message={said} />
    </div>
  );
}
