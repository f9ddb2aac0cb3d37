import { type ReactNode, useId } from 'react';
import styles from './Share.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the screen on which languages are given and taken. */
export function ShareSection({ title, children }: Props) {
  const heading = useId();
  return (
    <section className={styles['section']} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
