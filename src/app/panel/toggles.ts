import type { Reader } from '../../store/reader.ts';

/** Switches between the whole text of patterns and only the problem and the solution. */
export function toggleBrief(reader: Reader): void {
  reader.choose({ brief: reader.getState().choices.brief === 'yes' ? 'no' : 'yes' });
}

/** Switches between reading the open pattern wide and beside the map. */
export function toggleWide(reader: Reader): void {
  const { open, reading } = reader.getState().view;
  if (open !== null) reader.go({ reading: reading === 'wide' ? 'panel' : 'wide' }, 'replace');
}
