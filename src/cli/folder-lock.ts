import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from '../source/cache/is-running.ts';

/** The folder that is the lock: only one process can succeed in creating it. Its name is never input. */
const LOCK = '.semilattice-lock';

/** Time between two attempts to take a lock that another process holds, in milliseconds. */
const PAUSE = 20;

/** Age after which a lock without an owner counts as abandoned, in milliseconds. */
const ABANDONED = 5_000;

/** Runs `work` while no other process runs such work in the same folder. A lock whose owner has died is removed. */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, LOCK);
  while (!(await claim(lock))) {
    if (await isAbandoned(lock)) await rm(lock, { recursive: true, force: true });
    else await setTimeout(PAUSE);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function claim(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(join(lock, 'owner'), String(process.pid));
  return true;
}

async function isAbandoned(lock: string): Promise<boolean> {
  const owner = Number(await readFile(join(lock, 'owner'), 'utf8').catch(() => ''));
  if (owner > 0) return !isRunning(owner);
  const found = await stat(lock).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > ABANDONED;
}
