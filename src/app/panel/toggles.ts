import type { Reader } from '../../store/reader.ts';

/** Shows of each text only the problem and the solution, or all of it. */
export function toggleBrief(reader: Reader): void {
  reader.choose({ brief: reader.getState().choices.brief === 'yes' ? 'no' : 'yes' });
}

/** Reads the open pattern by itself, or beside the map. */
export function toggleWide(reader: Reader): void {
  const { open, reading } = reader.getState().view;
  if (open !== null) reader.go({ reading: reading === 'wide' ? 'panel' : 'wide' }, 'replace');
}
