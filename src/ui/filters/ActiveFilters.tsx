import type { MouseEvent } from 'react';
import { X } from '../parts/icon-shapes.ts';
import { activeFilters } from '../../language/filters/active-filters.ts';
import { TAG_FILTER } from '../../language/filters/by-tag.ts';
import { type Filters, tickedOf } from '../../language/filters/filters.ts';
import type { Language } from '../../language/language.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './ActiveFilters.module.css';

interface Props {
  readonly language: Language;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/**
 * Lists the active filters that cannot be seen otherwise, each with a button that removes it: those from pickers and,
 * where the chips are in a sheet, those from chips.
 */
export function ActiveFilters({ language, filters, onChange }: Props) {
  const listed = activeFilters(language, filters).filter(({ group }) => group.place !== 'heading');
  if (listed.length === 0) return null;
  return (
    <ul
      className={styles['list']}
      aria-label="Filters that are on"
      data-place={listed.some(({ group }) => group.place === 'picker') ? undefined : 'chips'}
    >
      {listed.map(({ group, label, without }) => (
        <li key={`${group.id} ${label}`} data-place={group.place}>
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
      {tickedOf(filters, TAG_FILTER).length > 1 && filters.tagsBy === 'all' && (
        <li className={styles['way']}>all of the tags</li>
      )}
    </ul>
  );
}

/**
 * Moves the focus when a button that has it disappears: to the next button or, without one, to the surrounding element.
 */
function keepFocusNear({ currentTarget: button }: MouseEvent<HTMLButtonElement>): void {
  // Chips of another place may be hidden.
  const place = button.closest('li')?.dataset['place'];
  const chips = [
    ...(button.closest('ul')?.querySelectorAll<HTMLElement>(`[data-place="${place}"] button`) ?? []),
  ];
  const at = chips.indexOf(button);
  const other = chips[at + 1] ?? chips[at - 1] ?? button.closest<HTMLElement>('[tabindex="-1"]');
  other?.focus({ preventScroll: true });
}
