import { useId } from 'react';
import { ChevronDown } from '../parts/icon-shapes.ts';
import { counted } from '../../language/counted.ts';
import { type Filters, isFiltering } from '../../language/filters/filters.ts';
import type { Language } from '../../language/language.ts';
import { Icon } from '../parts/Icon.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { useDisclosure } from '../parts/use-disclosure.ts';
import styles from './FilterBar.module.css';
import { FilterChips } from './FilterChips.tsx';

const ActiveFilters = lazyPart({
  what: 'The list of filters',
  load: async () => (await import('./ActiveFilters.tsx')).ActiveFilters,
});

interface Props {
  readonly language: Language;
  readonly filters: Filters;
  /** Ids of the patterns of the reader's own language; null if it is not loaded. */
  readonly mine: ReadonlySet<number> | null;
  readonly onChange: (filters: Filters) => void;
  /** Whether patterns that do not match leave the map. Otherwise they are dimmed. */
  readonly hide: boolean;
  readonly onHide: (hide: boolean) => void;
  /** The number of patterns that match, and of all. */
  readonly count: number;
  readonly all: number;
}

/**
 * What narrows the language, above the outline, and how many patterns are left. On a phone, the chips are in a sheet
 * that a button shows.
 */
export function FilterBar({ language, filters, mine, onChange, hide, onHide, count, all }: Props) {
  const { isShown, show, hide: close, part, control } = useDisclosure();
  const sheet = useId();
  const ticks = Object.values(filters.ticked).flat().length;
  return (
    <div className={styles['bar']}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the controls inside */}
      <div {...part} className={styles['part']}>
        <button
          ref={control}
          type="button"
          className={styles['disclose']}
          aria-expanded={isShown}
          aria-controls={sheet}
          onClick={show}
        >
          <span>{ticks > 0 ? `Filters (${ticks})` : 'Filters'}</span>
          <Icon of={ChevronDown} size={14} />
        </button>
        {isShown && (
          // A tap beside the sheet closes it, like Escape and the button, and does nothing else.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <div className={styles['behind']} onClick={close} />
        )}
        <div id={sheet} className={styles['sheet']} data-shown={isShown || undefined}>
          <h2 className={styles['title']}>Filters</h2>
          <FilterChips language={language} filters={filters} mine={mine} onChange={onChange} />
          <label className={styles['hide']} title="Take what does not match from the map">
            <input type="checkbox" checked={hide} onChange={() => onHide(!hide)} />
            Hide the others
          </label>
          <button type="button" className={styles['show']} onClick={close}>
            {`Show ${counted(count, 'pattern')}`}
          </button>
        </div>
      </div>
      <p role="status" className={styles['status']}>
        {`${count} of ${all} patterns`}
      </p>
      {isFiltering(filters) && <ActiveFilters {...{ language, filters, onChange }} />}
    </div>
  );
}
