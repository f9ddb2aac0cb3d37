import type { EntryKey } from '../../language/project/project.ts';
import { followInPlace } from '../parts/pattern-link.ts';
import controls from './controls.module.css';
import styles from './Guide.module.css';
import { GuideProgress } from './GuideProgress.tsx';

interface Props {
  readonly progress: { readonly looked: number; readonly all: number };
  /** The pattern with which the way goes on; null if all were looked at. */
  readonly next: { readonly key: EntryKey; readonly name: string } | null;
  readonly onGo: (key: EntryKey) => void;
  /** The address of the advice. */
  readonly lacks: string;
  readonly onLacks: () => void;
}

/** Where the guided way goes on, or what comes after it. */
export function GuideEnd({ progress, next, onGo, lacks, onLacks }: Props) {
  return (
    <>
      <GuideProgress {...progress} />
      <h2 id="guide-step" tabIndex={-1} className={styles['question']}>
        {next ? 'Go on where you were' : 'You have looked at every pattern that you chose'}
      </h2>
      <p className={controls['words']}>
        {next
          ? `The next pattern is ${next.name}.`
          : 'Whatever you add from now on, the guide goes on from there.'}
      </p>
      <p className={controls['row']}>
        {next && (
          <button type="button" className={controls['main']} onClick={() => onGo(next.key)}>
            {`Go on with ${next.name}`}
          </button>
        )}
        {!next && (
          <a className={controls['main']} href={lacks} onClick={followInPlace(onLacks)}>
            See what it lacks
          </a>
        )}
      </p>
    </>
  );
}
