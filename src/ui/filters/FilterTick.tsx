import type { FilterOption } from '../../language/filters/filters.ts';
import styles from './FilterPanel.module.css';

interface Props {
  readonly option: FilterOption;
  readonly checked: boolean;
  /** The hue of the scale that the value stands for, or null. */
  readonly hue: number | null;
  readonly onToggle: () => void;
}

/** One value to tick, with the number of patterns that it would leave. */
export function FilterTick({ option, checked, hue, onToggle }: Props) {
  return (
    <label className={styles['tick']} data-none={(option.count === 0 && !checked) || undefined}>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      {hue !== null && <span className={styles['swatch']} style={{ background: `var(--scale-${hue})` }} />}
      <span className={styles['label']}>{option.label}</span>{' '}
      <span className={styles['count']}>{option.count}</span>
    </label>
  );
}
