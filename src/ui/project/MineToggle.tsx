import { Bookmark } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './MineToggle.module.css';

interface Props {
  /** The name of the pattern. */
  readonly name: string;
  readonly isIn: boolean;
  /** Where it stands: a button with words in a text, or a sign beside a name. */
  readonly look: 'words' | 'sign';
  /** Whether it is a stop of the keyboard. Where it is none, a key does the same. */
  readonly isStop?: boolean;
  readonly onToggle: () => void;
}

/** Puts a pattern into the reader's own language, or takes it out. */
export function MineToggle({ name, isIn, look, isStop = true, onToggle }: Props) {
  return (
    <button
      type="button"
      className={styles[look]}
      aria-pressed={isIn}
      aria-label={`${name} in my language`}
      title={isIn ? 'Take it out of my language (a)' : 'Add it to my language (a)'}
      tabIndex={isStop ? undefined : -1}
      onClick={onToggle}
    >
      <Icon of={Bookmark} size={look === 'words' ? 14 : 13} />
      {look === 'words' && <span>{isIn ? 'In my language' : 'Add to my language'}</span>}
    </button>
  );
}
