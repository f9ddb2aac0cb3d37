import type { EntryKey } from '../../language/project/project.ts';

/** Returns the id of an entry's place in the booklet. */
export function placeOf(key: EntryKey): string {
  return `entry-${key}`;
}
