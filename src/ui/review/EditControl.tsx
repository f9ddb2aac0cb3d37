import { useState } from 'react';
import { SquarePen } from '../parts/later-icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './EditControl.module.css';
import type { Editing, FilePlace } from './editing.ts';

interface Props {
  readonly place: FilePlace;
  readonly editing: Editing;
}

/** “Edit”: opens the file in the author's editor or, on a built site, in the repository. */
export function EditControl({ place, editing }: Props) {
  const [failed, setFailed] = useState(false);
  const { file, line } = place;
  const name = `Edit ${file}${line === null ? '' : ` at line ${line}`}`;
  const content = (
    <>
      <Icon of={SquarePen} size={14} /> <span aria-hidden="true">Edit</span>
    </>
  );
  const { openInEditor } = editing;
  if (openInEditor) {
    return (
      <>
        {failed && (
          <span className={styles['failed']} role="alert">
            {/* The server finds out by itself which editor this machine has. */}
            The editor did not open.
          </span>
        )}
        <button
          type="button"
          className={styles['edit']}
          aria-label={name}
          title={`${name}, in your editor`}
          onClick={() => void openInEditor(place).then((opened) => setFailed(!opened))}
        >
          {content}
        </button>
      </>
    );
  }
  const address = editing.addressOf(place);
  return address === null ? null : (
    <a className={styles['edit']} href={address} rel="noopener noreferrer" title={name}>
      {content}
    </a>
  );
}
