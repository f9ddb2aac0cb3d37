import styles from './FindingMark.module.css';

/** The shapes of the marks, in a square of 12 by 12. The map uses them too (`src/graph/FindingMarks.tsx`). */
export const MARK_SHAPES = {
  error: 'M3.7.6h4.6l3.1 3.1v4.6l-3.1 3.1H3.7L.6 8.3V3.7Z',
  warning: 'M6 .6 11.7 11H.3Z',
  note: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
} as const;

interface Props {
  readonly severity: keyof typeof MARK_SHAPES;
  /** The text for screen readers and at the pointer, if no text beside the mark says the same. */
  readonly label?: string;
}

/**
 * The mark of an error (octagon), a warning (triangle) or a note (circle). The shapes differ, so colour is not needed
 * to tell them apart.
 */
export function FindingMark({ severity, label }: Props) {
  return (
    <svg
      className={styles['mark']}
      data-severity={severity}
      viewBox="0 0 12 12"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img' })}
    >
      {label !== undefined && <title>{label}</title>}
      <path d={MARK_SHAPES[severity]} />
    </svg>
  );
}
