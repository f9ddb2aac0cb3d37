import { Bookmark } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import button from '../header/header-button.module.css';

interface Props {
  /** The number of its patterns. */
  readonly count: number;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

/** The id of the button, which gets the focus back when the reader's own language is closed. */
export const MINE_BUTTON = 'mine-button';

/** Opens the reader's own language. */
export function MineButton({ count, isShown, onToggle }: Props) {
  return (
    <button
      type="button"
      id={MINE_BUTTON}
      className={button['button']}
      aria-label="My language"
      aria-pressed={isShown}
      onClick={onToggle}
    >
      <Icon of={Bookmark} size={17} />
      <span className={button['word']}>My language</span>
      {count > 0 && <span>{count}</span>}
    </button>
  );
}
