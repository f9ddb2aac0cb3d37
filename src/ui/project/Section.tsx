import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface Props {
  readonly title: string;
  /** What stands at the end of the line of its title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen of the reader's own language. */
export function Section({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
