import type { Reader } from '../../store/reader.ts';
import { turningOf } from '../../store/selectors.ts';
import { openPattern } from '../open-and-close.ts';

/** Opens the pattern before or after the open one in what is being read. */
export function turn(reader: Reader, direction: 'previous' | 'next'): void {
  const turning = turningOf(reader.getState());
  const id = turning?.[direction] ?? null;
  if (turning && id !== null) openPattern(reader, id, turning.along);
}
