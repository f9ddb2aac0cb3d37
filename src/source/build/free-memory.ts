import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back the memory of what is no longer needed, now. Left alone, Node lets its heap grow to several times of what
 * is in use before it looks, and a build of thousands of patterns goes through steps that each need much for a while.
 */
export function freeMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
