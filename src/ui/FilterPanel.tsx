import { type ReactNode, useMemo } from 'react';
import {
  type FilterGroup,
  type FilterOption,
  type Filters,
  NO_FILTERS,
  filterOptions,
  isFiltering,
  toggleFilter,
} from '../language/filters.ts';
import type { Language } from '../language/language.ts';
import { hueOf } from '../map/hue.ts';
import styles from './FilterPanel.module.css';
import { FilterTick } from './FilterTick.tsx';
import { TagGroup } from './TagGroup.tsx';

interface Props {
  readonly language: Language;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  /** Whether what does not match leaves the map; else it is dimmed. */
  readonly hide: boolean;
  readonly onHide: (hide: boolean) => void;
}

/** Ticks by scale, confidence, AI dimension and tag. Within a group any counts, across groups all do. */
export function FilterPanel({ language, filters, onChange, hide, onHide }: Props) {
  const options = useMemo(() => filterOptions(language, filters), [language, filters]);
  const group = <G extends FilterGroup>(key: G, legend: string, look: 'list' | 'chips', swatches = false) => (
    <Group legend={legend} look={look}>
      {(options[key] as readonly FilterOption<Filters[G][number]>[]).map((option, position) => (
        <FilterTick
          key={option.label}
          option={option}
          checked={(filters[key] as readonly unknown[]).includes(option.value)}
          hue={swatches ? hueOf(position) : null}
          onToggle={() => onChange(toggleFilter(filters, key, option.value))}
        />
      ))}
    </Group>
  );
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
      {group('scales', 'Scale', 'list', true)}
      {group('confidences', 'Confidence', 'chips')}
      {group('ai', 'AI dimension', 'chips')}
      <TagGroup tags={options.tags} filters={filters} onChange={onChange} />
    </div>
  );
}

function Group({ legend, look, children }: { legend: string; look: 'list' | 'chips'; children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles[look]}>{children}</div>
    </fieldset>
  );
}
