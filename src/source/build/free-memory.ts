import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Size of a heap that takes longer to look through than it is worth, in bytes. */
const SMALL = 80 * 1024 * 1024;

/** By how much a heap grows until it is looked through again. */
const GROWTH = 1.4;

/**
 * Frees memory that is no longer needed, at once. Otherwise Node lets its heap grow to several times what is in use,
 * and a build of thousands of patterns has several steps that each need much memory for a while.
 *
 * @param least Size of the heap from which on this is done, in bytes.
 * @returns Whether it was done.
 */
export function freeMemory(least = SMALL): boolean {
  if (heapInUse() < least) return false;
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return true;
}

/**
 * Returns a function that frees memory when the heap has grown since it did so last. On a busy machine, Node itself does
 * so late, because it looks through the heap beside other work.
 *
 * @param small Size of a heap that is left alone, in bytes.
 */
export function freeAsItGrows(small = SMALL): () => void {
  let least = small;
  return () => {
    if (freeMemory(least)) least = Math.max(small, GROWTH * heapInUse());
  };
}

function heapInUse(): number {
  return getHeapStatistics().used_heap_size;
}
