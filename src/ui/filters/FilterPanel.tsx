import { type ReactNode, memo } from 'react';
import { ChevronsDownUp, ChevronsUpDown } from '../parts/icon-shapes.ts';
import type { FilterGroup } from '../../language/filters/filter-group.ts';
import {
  type Filters,
  NO_FILTERS,
  filterGroups,
  filterOptions,
  isFiltering,
  tickedOf,
  toggleFilter,
} from '../../language/filters/filters.ts';
import type { Language } from '../../language/language.ts';
import { hueOf } from '../../map/drawing/hue.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './FilterPanel.module.css';
import { FilterTick } from './FilterTick.tsx';
import { TagGroup } from './TagGroup.tsx';
import { useFirst } from './use-first.ts';

interface Props {
  readonly language: Language;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  /** Whether patterns that do not match leave the map. Otherwise they are dimmed. */
  readonly hide: boolean;
  readonly onHide: (hide: boolean) => void;
  /** The numbers of the scales whose bands are folded on the map. */
  readonly fold: readonly number[];
  readonly onFold: (fold: readonly number[]) => void;
}

/** The filters: ticks for each group. */
export const FilterPanel = memo(function FilterPanel(props: Props) {
  const { filters, onChange, hide, onHide } = props;
  return (
    <div className={styles['panel']}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>Filters</h2>
        {isFiltering(filters) && (
          <button type="button" className={styles['clear']} onClick={() => onChange(NO_FILTERS)}>
            Clear filters
          </button>
        )}
      </div>
      <label className={`${styles['tick']} ${styles['hide']}`}>
        <input type="checkbox" checked={hide} onChange={() => onHide(!hide)} />
        <span>Hide what does not match</span>
      </label>
      {filterGroups(props.language).map((group) => (
        <Group key={group.id} {...props} group={group} />
      ))}
    </div>
  );
});

function Group({ group, ...props }: Props & { readonly group: FilterGroup }) {
  const { language, filters, onChange } = props;
  const options = filterOptions(language, filters, group);
  const rows = useFirst(options);
  if (group.look === 'many') return <TagGroup tags={options} filters={filters} onChange={onChange} />;
  const ticked = tickedOf(filters, group);
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{group.legend}</legend>
      <div className={styles[group.look]}>
        {rows.map((option, position) => {
          const row = (
            <FilterTick
              key={option.value}
              option={option}
              checked={ticked.includes(option.value)}
              hue={group.look === 'list' ? hueOf(position) : null}
              onToggle={() => onChange(toggleFilter(filters, group, option.value))}
            />
          );
          return group.look === 'list' ? (
            <FoldRow key={option.value} scale={Number(option.value)} label={option.label} {...props}>
              {row}
            </FoldRow>
          ) : (
            row
          );
        })}
      </div>
    </fieldset>
  );
}

interface FoldRowProps extends Pick<Props, 'fold' | 'onFold'> {
  readonly scale: number;
  readonly label: string;
  readonly children: ReactNode;
}

/** The tick for a scale, with a button that folds its band on the map. */
function FoldRow({ scale, label, fold, onFold, children }: FoldRowProps) {
  const isFolded = fold.includes(scale);
  return (
    <div className={styles['row']}>
      {children}
      <button
        type="button"
        className={styles['fold']}
        aria-pressed={isFolded}
        aria-label={`Fold ${label}`}
        title={isFolded ? 'Unfold this scale on the map' : 'Fold this scale to a strip on the map'}
        onClick={() => onFold(isFolded ? fold.filter((other) => other !== scale) : [...fold, scale])}
      >
        <Icon of={isFolded ? ChevronsUpDown : ChevronsDownUp} size={14} />
      </button>
    </div>
  );
}
