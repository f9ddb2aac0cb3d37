import { type MouseEvent, useMemo } from 'react';
import { X } from '../parts/icon-shapes.ts';
import { activeFilters } from '../../language/filters/active-filters.ts';
import { BY_TAG } from '../../language/filters/by-tag.ts';
import { type Filters, tickedOf } from '../../language/filters/filters.ts';
import type { Language } from '../../language/language.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './ActiveFilters.module.css';

interface Props {
  readonly language: Language;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** Lists the active filters, each with a button that removes it. */
export function ActiveFilters({ language, filters, onChange }: Props) {
  const active = useMemo(() => activeFilters(language, filters), [language, filters]);
  if (active.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label="Filters that are on">
      {active.map(({ group, label, without }) => (
        <li key={`${group.id} ${label}`}>
          <button
            type="button"
            className={styles['chip']}
            aria-label={`Remove filter ${label}`}
            onClick={(event) => {
              keepFocusNear(event);
              onChange(without);
            }}
          >
            <span>{label}</span>
            <Icon of={X} size={12} />
          </button>
        </li>
      ))}
      {tickedOf(filters, BY_TAG).length > 1 && filters.tagsBy === 'all' && (
        <li className={styles['way']}>all of the tags</li>
      )}
    </ul>
  );
}

/**
 * Moves the focus when a button that has it disappears: to the next button or, without one, to the surrounding element.
 */
function keepFocusNear({ currentTarget: button }: MouseEvent<HTMLButtonElement>): void {
  const item = button.closest('li');
  const other =
    item?.nextElementSibling?.querySelector('button') ??
    item?.previousElementSibling?.querySelector('button') ??
    button.closest<HTMLElement>('[tabindex="-1"]');
  other?.focus({ preventScroll: true });
}
