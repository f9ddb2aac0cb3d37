import styles from './Guide.module.css';

interface Props {
  readonly looked: number;
  readonly all: number;
}

/** How far the guided way has come. It grows with what is chosen. */
export function GuideProgress({ looked, all }: Props) {
  return (
    <p className={styles['progress']}>
      <progress value={looked} max={Math.max(1, all)} aria-label="Patterns looked at" />
      <span>{`${looked} of ${all} looked at`}</span>
    </p>
  );
}
