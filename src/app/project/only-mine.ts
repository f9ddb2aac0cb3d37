import { MINE_FILTER } from '../../language/filters/by-mine.ts';
import { tick, tickedOf } from '../../language/filters/filters.ts';
import type { Reader, ReaderState } from '../../store/reader.ts';

/** Whether outline and map are narrowed to the reader's own language. */
export function isOnlyMine({ view }: ReaderState): boolean {
  return tickedOf(view.filters, MINE_FILTER).length > 0;
}

/** Narrows outline and map to the reader's own language, laid out alone; or shows the others again. */
export function showOnlyMine(reader: Reader, isOn: boolean): void {
  const { filters } = reader.getState().view;
  const values = MINE_FILTER.values(reader.getState().bundle.language).map(({ value }) => value);
  reader.go({ filters: tick(filters, MINE_FILTER, isOn ? values : []), hide: isOn }, 'replace');
}
