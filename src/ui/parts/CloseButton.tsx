import { X } from './icon-shapes.ts';
import styles from './CloseButton.module.css';
import { Icon } from './Icon.tsx';

interface Props {
  readonly onClose: () => void;
  /** The name of the button, if “Close” does not say enough. */
  readonly label?: string;
  /** Whether the button is within a text and not at its head. */
  readonly isSmall?: boolean;
}

/** A button that closes the element in which it stands. */
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
