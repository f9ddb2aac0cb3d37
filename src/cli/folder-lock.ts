import { join } from 'node:path';
import { withLock } from '../source/cache/with-lock.ts';

/** The lock of a folder of patterns. Its name is never input. */
const LOCK = '.semilattice-lock';

/** Runs `work` while no other process runs such work in the same folder of patterns. */
export function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  return withLock(join(folder, LOCK), work);
}
