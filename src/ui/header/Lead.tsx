import type { Pattern } from '../../language/pattern.ts';
import styles from './Lead.module.css';
import { PatternLink } from '../parts/PatternLink.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { useIsAlive } from '../parts/use-is-alive.ts';

interface Props {
  /** What the language is, in its author's words; empty if the author says nothing. */
  readonly sentence: string;
  /** How many patterns, scales and links there are. */
  readonly counts: string;
  /** The pattern to begin with, or null. */
  readonly first: Pattern | null;
  readonly links: PatternLinks;
}

/** The first sentence that a visitor reads, and where to begin. */
export function Lead({ sentence, counts, first, links }: Props) {
  // Each page would say the sentence twice.
  const isAlive = useIsAlive();
  return (
    <div className={styles['lead']}>
      <p
        className={styles['sentence']}
        dir="auto"
        title={isAlive && sentence !== '' ? `${sentence}\n${counts}` : undefined}
      >
        {sentence || counts}
      </p>{' '}
      {first && (
        <p className={styles['begin']}>
          Begin with{' '}
          <PatternLink to={first.id} links={links} dir="auto">
            {first.name}
          </PatternLink>
        </p>
      )}
    </div>
  );
}
