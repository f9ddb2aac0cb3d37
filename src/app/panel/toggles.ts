import type { Reader } from '../../store/reader.ts';
import { isMineShown } from '../../store/selectors.ts';

/** Switches between the whole text of patterns and only the problem and the solution. */
export function toggleBrief(reader: Reader): void {
  reader.choose({ brief: reader.getState().choices.brief === 'yes' ? 'no' : 'yes' });
}

/** Switches between reading what is open wide and beside the map. */
export function toggleWide(reader: Reader): void {
  const state = reader.getState();
  const { open, reading } = state.view;
  if (open !== null || isMineShown(state))
    reader.go({ reading: reading === 'wide' ? 'panel' : 'wide' }, 'replace');
}
