import { Bookmark } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './MineSign.module.css';

interface Props {
  /** The name of the pattern. */
  readonly name: string;
  readonly isIn: boolean;
  /** Whether it is a stop of the keyboard. Where it is none, a key does the same. */
  readonly isStop: boolean;
  readonly onToggle: () => void;
}

/** In a list, beside a name: puts a pattern into the reader's own language, or takes it out. */
export function MineSign({ name, isIn, isStop, onToggle }: Props) {
  return (
    <button
      type="button"
      className={styles['sign']}
      aria-pressed={isIn}
      aria-label={`${name} in my language`}
      title={isIn ? 'Take it out of my language (a)' : 'Add it to my language (a)'}
      tabIndex={isStop ? undefined : -1}
      onClick={onToggle}
    >
      <Icon of={Bookmark} size={13} />
    </button>
  );
}
