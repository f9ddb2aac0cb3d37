import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Frees memory that is no longer needed, at once. Otherwise Node lets its heap grow to several times what is in use,
 * and a build of thousands of patterns has several steps that each need much memory for a while.
 */
export function freeMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
