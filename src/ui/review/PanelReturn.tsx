import { ArrowLeft } from '../parts/later-icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './EditControl.module.css';

interface Props {
  /** What it leads back to, as a title. */
  readonly to: string;
  /** What it leads back to, in a sentence. */
  readonly place: string;
  readonly onReturn: () => void;
}

/** Leads back to what stays behind, in the panel of a pattern that was opened from there. */
export function PanelReturn({ to, place, onReturn }: Props) {
  const name = `Back to ${place}`;
  return (
    <button type="button" className={styles['edit']} title={name} onClick={onReturn}>
      <Icon of={ArrowLeft} size={14} />
      <span className={styles['word']} aria-hidden="true">
        {to}
      </span>
    </button>
  );
}
