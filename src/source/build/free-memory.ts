import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Size of a heap that takes longer to look through than it is worth, in bytes. */
const SMALL = 100 * 1024 * 1024;

/**
 * Frees memory that is no longer needed, at once. Otherwise Node lets its heap grow to several times what is in use,
 * and a build of thousands of patterns has several steps that each need much memory for a while.
 *
 * @param least Size of the heap from which on this is done, in bytes.
 */
export function freeMemory(least = SMALL): void {
  if (getHeapStatistics().used_heap_size < least) return;
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
