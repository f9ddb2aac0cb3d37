import { useEffect, useRef } from 'react';
import { CloseButton } from '../parts/CloseButton.tsx';
import styles from './KeysDialog.module.css';

interface Props {
  readonly groups: readonly {
    readonly title: string;
    readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
  }[];
  /** Whether single characters act wherever the focus is. */
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/**
 * Lists the keys. A switch confines single characters, for readers who speak to their computer or press keys by
 * accident.
 */
export function KeysDialog({ groups, singleKeys, onSingleKeys, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return undefined;
    element.showModal();
    return () => element.close();
  }, []);
  return (
    // A click beside the sheet closes it, like Escape and the button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby="keys-title"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className={styles['sheet']}>
        <div className={styles['head']}>
          <h2 id="keys-title">Keyboard shortcuts</h2>
          <CloseButton onClose={() => dialog.current?.close()} />
        </div>
        <div className={styles['groups']}>
          {groups.map(({ title, keys }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {keys.map((entry) => (
                  <div key={entry.does}>
                    <dt>
                      {entry.keys.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dt>
                    <dd>{entry.does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <label className={styles['switch']}>
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => onSingleKeys(event.currentTarget.checked)}
          />
          Single characters act wherever the focus is, not on the map alone
        </label>
      </div>
    </dialog>
  );
}
