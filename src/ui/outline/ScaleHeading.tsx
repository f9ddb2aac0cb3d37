import { memo } from 'react';
import { ChevronDown } from '../parts/icon-shapes.ts';
import type { FilterOption } from '../../language/filters/filters.ts';
import type { Scale } from '../../language/scale.ts';
import { FilterTick } from '../filters/FilterTick.tsx';
import { Icon } from '../parts/Icon.tsx';
import styles from './ScaleHeading.module.css';

interface Props {
  readonly scale: Scale;
  readonly option: FilterOption;
  readonly isTicked: boolean;
  readonly onTick: (scale: number) => void;
  /** Whether the scale is folded, in the list and on the map. */
  readonly isFolded: boolean;
  readonly onFold: (scale: number) => void;
  /** Number of patterns of the scale that a search finds. */
  readonly found: number;
}

/** The heading of a scale in the outline: its tick, its number of patterns and its fold. */
export const ScaleHeading = memo(function ScaleHeading(props: Props) {
  const { scale, option, isTicked, onTick, isFolded, onFold, found } = props;
  return (
    <div className={styles['heading']} data-heading>
      <h2 className={styles['title']} title={scale.description || undefined}>
        <FilterTick option={option} checked={isTicked} onToggle={() => onTick(scale.number)} />
      </h2>
      {found > 0 && <span className={styles['found']}>{`${found} found`}</span>}
      <button
        type="button"
        className={styles['fold']}
        aria-pressed={isFolded}
        aria-label={`Fold ${option.label}`}
        title="Here and on the map"
        onClick={() => onFold(scale.number)}
      >
        <Icon of={ChevronDown} size={14} />
      </button>
    </div>
  );
});
