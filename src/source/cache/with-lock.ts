import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './is-running.ts';
import { removeInTheEnd } from './temporary.ts';

/** Time between two attempts to take a lock that another process holds, in milliseconds. */
const PAUSE = 20;

/** Age after which a lock without an owner counts as abandoned, in milliseconds. */
const ABANDONED = 5_000;

/** Time between two signs of life that the owner of a lock gives by its time of change, in milliseconds. */
const SIGN = 5_000;

/** Time without a sign after which a lock counts as abandoned, in milliseconds. Its owner's number may be another's now. */
const SILENT = 60_000;

/**
 * What this process has written into locks. None is taken out again: whoever reads a lock may look here after it was
 * released, and must not take the next one for it.
 */
const own = new Set<string>();

/** The whole content of a lock, by which its owner knows it: its number and a name for this lock alone. */
const WHOLE = /^\d+ [\da-f-]{36}$/;

/**
 * Runs `work` while nobody else runs such work with the same lock. A lock whose owner has died is removed, whoever has the
 * owner's number now.
 *
 * @param lock The path of a folder that is the lock, because only one process can succeed in creating it.
 */
export async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!claim(lock)) {
    if (await isAbandoned(lock)) await rm(lock, { recursive: true, force: true });
    else await setTimeout(PAUSE);
  }
  const release = removeInTheEnd(lock);
  const owner = `${process.pid} ${randomUUID()}`;
  own.add(owner);
  const alive = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => undefined), SIGN);
  try {
    await writeFile(join(lock, 'owner'), owner);
    return await work();
  } finally {
    clearInterval(alive);
    await release();
  }
}

/** Takes a lock, without an interruption by signals until its removal is provided for. */
function claim(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  const text = await readFile(join(lock, 'owner'), 'utf8').catch(() => '');
  const owner = Number.parseInt(text, 10);
  if (owner === process.pid && WHOLE.test(text)) return !own.has(text);
  if (owner > 0 && !isRunning(owner)) return true;
  const found = await stat(lock).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > (owner > 0 ? SILENT : ABANDONED);
}
