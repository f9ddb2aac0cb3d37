import { Bookmark } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import { followInPlace } from '../parts/pattern-link.ts';
import controls from './controls.module.css';
import styles from './Welcome.module.css';

interface Props {
  /** The address of the guide. */
  readonly guide: string;
  readonly onGuide: () => void;
}

/** Says how to begin, while nothing is chosen. */
export function Welcome({ guide, onGuide }: Props) {
  return (
    <div className={styles['welcome']}>
      <p className={styles['first']}>Choose the patterns that you want to live by, and make them yours.</p>
      <p className={controls['words']}>
        The guide takes you from one pattern to the smaller ones that complete it, as Christopher Alexander
        taught. Or add any pattern that you come across: in its text, on the map, in the outline, in the
        search, or with the key <kbd>a</kbd>. <Icon of={Bookmark} size={13} />
      </p>
      <p className={controls['row']}>
        <a className={controls['main']} href={guide} onClick={followInPlace(onGuide)}>
          Begin with the guide
        </a>
      </p>
      <p className={controls['words']}>What you choose is kept in this browser. Nothing is sent anywhere.</p>
    </div>
  );
}
