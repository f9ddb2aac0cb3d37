import { X } from './icon-shapes.ts';
import styles from './CloseButton.module.css';
import { Icon } from './Icon.tsx';

interface Props {
  readonly onClose: () => void;
  /** What it is called, where “Close” does not say enough. */
  readonly label?: string;
  /** Within a text rather than at its head. */
  readonly isSmall?: boolean;
}

/** Closes what it stands in. */
export function CloseButton({ onClose, label = 'Close', isSmall = false }: Props) {
  return (
    <button
      type="button"
      className={styles['close']}
      data-small={isSmall || undefined}
      aria-label={label}
      onClick={onClose}
    >
      <Icon of={X} size={isSmall ? 16 : 18} />
    </button>
  );
}
