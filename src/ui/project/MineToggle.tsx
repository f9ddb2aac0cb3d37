import { Bookmark } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './MineToggle.module.css';

interface Props {
  /** The name of the pattern. */
  readonly name: string;
  readonly isIn: boolean;
  /** Whether it is a stop of the keyboard. Where it is none, a key does the same. */
  readonly isStop: boolean;
  readonly onToggle: () => void;
}

/** At a text: puts its pattern into the reader's own language, or takes it out. */
export function MineToggle({ name, isIn, isStop, onToggle }: Props) {
  const words = isIn ? 'In my language' : 'Add to my language';
  return (
    <button
      type="button"
      className={styles['toggle']}
      aria-pressed={isIn}
      aria-label={`${words}: ${name}`}
      aria-keyshortcuts="a"
      tabIndex={isStop ? undefined : -1}
      onClick={onToggle}
    >
      <Icon of={Bookmark} size={14} />
      <span>{words}</span>
    </button>
  );
}
