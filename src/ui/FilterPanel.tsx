import { type ReactNode, memo, useMemo } from 'react';
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

interface Props {
  readonly language: Language;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** Ticks by scale, confidence, AI dimension and tag. Within a group any counts, across groups all do. */
export const FilterPanel = memo(function FilterPanel({ language, filters, onChange }: Props) {
  const options = useMemo(() => filterOptions(language, filters), [language, filters]);
  const group = <G extends FilterGroup>(key: G, legend: string, look: 'list' | 'chips', swatches = false) => (
    <Group legend={legend} look={look}>
      {(options[key] as readonly FilterOption<Filters[G][number]>[]).map((option, position) => (
        <Tick
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
      {group('scales', 'Scale', 'list', true)}
      {group('confidences', 'Confidence', 'chips')}
      {group('ai', 'AI dimension', 'chips')}
      {group('tags', 'Tags', 'chips')}
    </div>
  );
});

function Group({ legend, look, children }: { legend: string; look: 'list' | 'chips'; children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles[look]}>{children}</div>
    </fieldset>
  );
}

interface TickProps<T> {
  readonly option: FilterOption<T>;
  readonly checked: boolean;
  readonly hue: number | null;
  readonly onToggle: () => void;
}

function Tick<T>({ option, checked, hue, onToggle }: TickProps<T>) {
  return (
    <label className={styles['tick']} data-none={(option.count === 0 && !checked) || undefined}>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      {hue !== null && (
        <span className={styles['swatch']} style={{ background: `var(--scale-${hue}-line)` }} />
      )}
      <span className={styles['label']}>{option.label} </span>
      <span className={styles['count']}>{option.count}</span>
    </label>
  );
}
