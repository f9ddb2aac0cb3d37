import { type ReactNode, memo, useMemo } from 'react';
import { ChevronsDownUp, ChevronsUpDown } from './icon-shapes.ts';
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
import { Icon } from './Icon.tsx';
import styles from './FilterPanel.module.css';
import { useFirst } from './use-first.ts';
import { FilterTick } from './FilterTick.tsx';
import { TagGroup } from './TagGroup.tsx';

interface Props {
  readonly language: Language;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  /** Whether what does not match leaves the map; else it is dimmed. */
  readonly hide: boolean;
  readonly onHide: (hide: boolean) => void;
  /** The scales that are folded to a strip on the map. */
  readonly fold: readonly number[];
  readonly onFold: (fold: readonly number[]) => void;
}

/** Ticks by scale, confidence, AI dimension and tag. Within a group any counts, across groups all do. */
export const FilterPanel = memo(function FilterPanel(props: Props) {
  const { language, filters, onChange, hide, onHide, fold, onFold } = props;
  const options = useMemo(() => filterOptions(language, filters), [language, filters]);
  const scales = useFirst(options.scales);
  const foldButton = (scale: number, label: string) => {
    const isFolded = fold.includes(scale);
    return (
      <button
        type="button"
        className={styles['fold']}
        aria-pressed={isFolded}
        aria-label={`Fold ${label}`}
        title={isFolded ? 'Unfold this scale on the map' : 'Fold this scale to a strip on the map'}
        onClick={() => onFold(isFolded ? fold.filter((other) => other !== scale) : [...fold, scale])}
      >
        {isFolded ? <Icon of={ChevronsUpDown} size={14} /> : <Icon of={ChevronsDownUp} size={14} />}
      </button>
    );
  };
  const group = <G extends FilterGroup>(key: G, legend: string) => (
    <Group legend={legend} look="chips">
      {(options[key] as readonly FilterOption<Filters[G][number]>[]).map((option) => (
        <FilterTick
          key={option.label}
          option={option}
          checked={(filters[key] as readonly unknown[]).includes(option.value)}
          hue={null}
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
      <Group legend="Scale" look="list">
        {scales.map((option, position) => (
          <div key={option.value} className={styles['row']}>
            <FilterTick
              option={option}
              checked={filters.scales.includes(option.value)}
              hue={hueOf(position)}
              onToggle={() => onChange(toggleFilter(filters, 'scales', option.value))}
            />
            {foldButton(option.value, option.label)}
          </div>
        ))}
      </Group>
      {group('confidences', 'Confidence')}
      {group('ai', 'AI dimension')}
      <TagGroup tags={options.tags} filters={filters} onChange={onChange} />
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
