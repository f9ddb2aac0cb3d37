import { type MouseEvent, memo, useId } from 'react';
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
import { STOP, useToolbar } from '../parts/use-toolbar.ts';
import styles from './FilterChips.module.css';
import { FilterTick } from './FilterTick.tsx';
import { PickerGroup } from './PickerGroup.tsx';
import { useFirst } from './use-first.ts';

interface Props {
  readonly language: Language;
  readonly filters: Filters;
  /** Ids of the patterns of the reader's own language; null if it is not loaded. */
  readonly mine: ReadonlySet<number> | null;
  readonly onChange: (filters: Filters) => void;
  /** The groups to choose from. Those that stand at headings are left out. */
  readonly groups?: readonly FilterGroup[];
}

/** The filters above the outline, as chips: one row for all groups, and one tab stop. */
export const FilterChips = memo(function FilterChips({ groups, ...props }: Props) {
  const toolbar = useToolbar();
  const clear = ({ currentTarget: button }: MouseEvent) => {
    // The button disappears, so it hands on the focus.
    button.parentElement?.querySelector<HTMLElement>('[data-stop]')?.focus();
    props.onChange(NO_FILTERS);
  };
  return (
    <div {...toolbar} className={styles['chips']} aria-label="Filters">
      {(groups ?? filterGroups(props.language)).map((group) => {
        switch (group.place) {
          case 'heading':
            return null;
          case 'chips':
            return <ChipGroup key={group.id} {...props} group={group} />;
          case 'picker':
            return <PickerGroup key={group.id} {...props} group={group} />;
        }
      })}
      {isFiltering(props.filters) && (
        <button type="button" className={styles['clear']} onClick={clear} {...STOP}>
          Clear filters
        </button>
      )}
    </div>
  );
});

/** A group that has a chip for each value. A group without values, as front matter may give it, is not shown. */
function ChipGroup({ language, filters, mine, onChange, group }: Props & { readonly group: FilterGroup }) {
  const legend = useId();
  const options = useFirst(filterOptions(language, filters, group, mine));
  const ticked = tickedOf(filters, group);
  if (options.length === 0) return null;
  if (group.isHiddenIfEmpty && !mine?.size && ticked.length === 0) return null;
  return (
    <div role="group" aria-labelledby={legend} className={styles['group']}>
      <span id={legend} className={styles['legend']}>
        {group.legend}
      </span>
      {options.map((option) => (
        <FilterTick
          key={option.value}
          option={option}
          checked={ticked.includes(option.value)}
          isChip
          isStop
          onToggle={() => onChange(toggleFilter(filters, group, option.value))}
        />
      ))}
    </div>
  );
}
