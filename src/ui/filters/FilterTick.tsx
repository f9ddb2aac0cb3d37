import type { FilterOption } from '../../language/filters/filters.ts';
import { STOP } from '../parts/use-toolbar.ts';
import styles from './FilterTick.module.css';

interface Props {
  readonly option: FilterOption;
  readonly checked: boolean;
  /** Whether the tick is a chip. Otherwise it is a box with its words, as in a heading. */
  readonly isChip?: boolean;
  /** Whether the tick is a control of a toolbar. */
  readonly isStop?: boolean;
  readonly onToggle: () => void;
}

/** One value to tick, with the number of patterns that it would leave. */
export function FilterTick({ option, checked, isChip = false, isStop = false, onToggle }: Props) {
  const { label, short, sign, count } = option;
  return (
    <label
      className={styles[isChip ? 'chip' : 'tick']}
      title={short === undefined ? undefined : label}
      data-none={(count === 0 && !checked) || undefined}
    >
      <input
        type="checkbox"
        checked={checked}
        aria-label={short === undefined ? undefined : `${label} ${count}`}
        onChange={onToggle}
        {...(isStop ? STOP : {})}
      />
      {sign && <span aria-hidden>{sign}</span>}
      <span className={styles['label']}>{short ?? label}</span>{' '}
      <span className={styles['count']}>{count}</span>
    </label>
  );
}
