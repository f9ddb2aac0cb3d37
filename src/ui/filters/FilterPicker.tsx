import { useId } from 'react';
import { TAG_FILTER } from '../../language/filters/by-tag.ts';
import type { FilterGroup } from '../../language/filters/filter-group.ts';
import { type Filters, filterOptions, tickedOf, toggleFilter } from '../../language/filters/filters.ts';
import type { Language } from '../../language/language.ts';
import styles from './FilterPicker.module.css';
import { FilterTick } from './FilterTick.tsx';
import { ValueFinder } from './ValueFinder.tsx';

export interface FilterPickerProps {
  readonly language: Language;
  readonly filters: Filters;
  /** Ids of the patterns of the reader's own language; null if it is not loaded. */
  readonly mine: ReadonlySet<number> | null;
  readonly onChange: (filters: Filters) => void;
  readonly group: FilterGroup;
}

/** Ticks for a group that can have hundreds of values. For tags, the reader can ask for any or all of the ticked ones. */
export function FilterPicker({ language, filters, mine, onChange, group }: FilterPickerProps) {
  const ticked = tickedOf(filters, group);
  const toggle = (value: string) => onChange(toggleFilter(filters, group, value));
  return (
    <>
      {group === TAG_FILTER && <Ways filters={filters} onChange={onChange} />}
      <ValueFinder
        options={filterOptions(language, filters, group, mine)}
        chosen={ticked}
        noun={group.noun}
        nouns={group.legend.toLowerCase()}
        onEnter={toggle}
      >
        {(option) => (
          <FilterTick
            key={option.value}
            option={option}
            checked={ticked.includes(option.value)}
            isChip
            onToggle={() => toggle(option.value)}
          />
        )}
      </ValueFinder>
    </>
  );
}

function Ways({ filters, onChange }: Pick<FilterPickerProps, 'filters' | 'onChange'>) {
  const name = useId();
  return (
    <div className={styles['ways']} role="radiogroup" aria-label="Patterns with">
      {(['any', 'all'] as const).map((way) => (
        <label key={way} className={styles['way']}>
          <input
            type="radio"
            name={name}
            checked={filters.tagsBy === way}
            onChange={() => onChange({ ...filters, tagsBy: way })}
          />
          <span>{way === 'any' ? 'any of them' : 'all of them'}</span>
        </label>
      ))}
    </div>
  );
}
