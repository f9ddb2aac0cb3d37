import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Size of a heap that takes longer to look through than it is worth, in bytes. */
const SMALL = 80 * 1024 * 1024;

/** By how much a heap grows until Node looks through it again, in percent. */
const GROWTH = 40;

/** Has Node free memory before the heap of a thread has grown to several times what is in use, from now on. */
export function freeEarly(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

/**
 * Frees memory that is no longer needed, at once. A build of thousands of patterns has several steps that each need much
 * memory for a while.
 *
 * @param least Size of the heap from which on this is done, in bytes.
 */
export function freeMemory(least = SMALL): void {
  if (getHeapStatistics().used_heap_size < least) return;
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
