import { useEffect, useId, useRef, useState } from 'react';
import { BY_TAG } from '../../language/filters/by-tag.ts';
import { type FilterOption, type Filters, tickedOf, toggleFilter } from '../../language/filters/filters.ts';
import { findTags } from '../../language/filters/find-tags.ts';
import { FilterTick } from './FilterTick.tsx';
import styles from './FilterPanel.module.css';

interface Props {
  /** Sorted by use, most used first. */
  readonly tags: readonly FilterOption[];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** Number of tags that are shown until the reader asks for all or types. */
const FIRST = 12;

/**
 * Ticks for tags, of which a language can have hundreds. The most used come first; the reader can find tags by typing,
 * and can ask for any or all of the ticked tags.
 */
export function TagGroup({ tags, filters, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const name = useId();
  const field = useRef<HTMLInputElement>(null);
  // Text that was typed before the page was hydrated counts too.
  useEffect(() => setTyped(field.current?.value ?? ''), []);
  if (tags.length === 0) return null;
  const ticked = tickedOf(filters, BY_TAG);
  const { shown, found } = findTags(tags, ticked, typed, showsAll ? Infinity : FIRST);
  const toggle = (tag: string) => onChange(toggleFilter(filters, BY_TAG, tag));
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{BY_TAG.legend}</legend>
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
      {tags.length > FIRST && (
        <input
          ref={field}
          type="search"
          className={styles['find']}
          aria-label="Find a tag"
          placeholder="Find a tag"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            const [first] = shown;
            if (event.key === 'Enter' && typed.trim() !== '' && found > 0 && first) toggle(first.value);
            else if (event.key !== 'Escape' || typed === '') return;
            event.preventDefault();
            event.stopPropagation();
            setTyped('');
          }}
        />
      )}
      <div className={styles['chips']}>
        {shown.map((option) => (
          <FilterTick
            key={option.value}
            option={option}
            checked={ticked.includes(option.value)}
            hue={null}
            onToggle={() => toggle(option.value)}
          />
        ))}
      </div>
      <p className={styles['none']} aria-live="polite">
        {found === 0 && `No tag has “${typed.trim()}” in it.`}
      </p>
      {found > FIRST && (
        <button
          type="button"
          className={styles['more']}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? 'Show fewer tags' : `Show all ${found} tags`}
        </button>
      )}
    </fieldset>
  );
}
