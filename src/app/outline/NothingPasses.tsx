import { NO_FILTERS, isFiltering } from '../../language/filters/filters.ts';
import { useReader, useReading } from '../use-reader.ts';
import styles from './NothingPasses.module.css';

/** Offers a way out when no pattern passes the filters. */
export function NothingPasses() {
  const reader = useReader();
  const hasFilters = useReading(({ view }) => isFiltering(view.filters));
  return (
    <div className={styles['empty']}>
      {hasFilters ? (
        <>
          <p>No pattern matches these filters.</p>
          <button type="button" onClick={() => reader.go({ filters: NO_FILTERS }, 'replace')}>
            Show all patterns
          </button>
        </>
      ) : (
        <p>This language has no patterns yet. Put a file such as 001-first-pattern.md into its folder.</p>
      )}
    </div>
  );
}
