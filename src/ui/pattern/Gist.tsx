import type { ReactNode } from 'react';
import type { PatternBody } from '../../language/body.ts';
import type { Loadable } from '../../language/loadable.ts';
import styles from './Gist.module.css';

interface Props {
  readonly body: Loadable<PatternBody>;
  /** The id of the problem's element, where something refers to it. */
  readonly id?: string | undefined;
}

/** The problem and the solution of a pattern, shortened. */
export function Gist({ body, id }: Props) {
  switch (body.state) {
    case 'loading':
      return <Quiet>Loading the text…</Quiet>;
    case 'failed':
      // A remedy is offered where the keyboard can reach it (`src/app/map/Hints.tsx`).
      return <Quiet>The text could not be loaded.</Quiet>;
    case 'loaded': {
      const { problem, solution } = body.value;
      if (problem === '' && solution === '')
        return <Quiet>The text does not mark a problem and a solution.</Quiet>;
      return (
        <>
          {problem !== '' && (
            <p className={styles['problem']} id={id}>
              {problem}
            </p>
          )}
          {solution !== '' && (
            <>
              <p className={styles['therefore']}>Therefore:</p>
              <p className={styles['solution']}>{solution}</p>
            </>
          )}
        </>
      );
    }
  }
}

/** A line in place of a text. */
export function Quiet({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p className={styles['quiet']} id={id}>
      {children}
    </p>
  );
}
