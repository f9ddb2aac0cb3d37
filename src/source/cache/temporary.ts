import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './is-running.ts';

/** How often the removal of a folder is tried while something may still be written into it. */
const MOST_TRIES = 20;

/** Returns a new name for something that exists only while this process runs: `<start><process>-<random>`. */
export function temporaryName(start: string): string {
  return `${start}${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Lists the names with this start whose processes have ended without removing what they named. */
export async function leftoversIn(folder: string, start: string): Promise<string[]> {
  // A folder that cannot be listed contains nothing that could be removed.
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => {
    const [, id] = name.startsWith(start) ? (/^(\d+)-[\da-f]+$/.exec(name.slice(start.length)) ?? []) : [];
    return id !== undefined && !isRunning(Number(id));
  });
}

/** Creates a temporary folder that only this user can read, and removes what ended processes left there. */
export async function makeTemporary(
  start: string,
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const parent = await realpath(tmpdir());
  for (const name of await leftoversIn(parent, start))
    // What belongs to somebody else may stay.
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  const path = join(parent, temporaryName(start));
  await mkdir(path, { mode: 0o700 });
  return { path, remove: removeInTheEnd(path) };
}

/**
 * Makes sure that a file or folder is removed, even if Ctrl+C, a signal or a fault ends the process early. If the
 * process is killed, the next run removes what is left.
 *
 * @returns A function that removes it when it is no longer needed.
 */
export function removeInTheEnd(path: string): () => Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const removeNow = () => {
    for (let tries = 0; tries < MOST_TRIES && existsSync(path); tries++) {
      try {
        rmSync(path, { recursive: true, force: true });
      } catch {
        // Other threads of this process still write into it, or remove it themselves.
      }
    }
  };
  const end = (signal: NodeJS.Signals) => {
    stop();
    removeNow();
    process.kill(process.pid, signal);
  };
  const stop = () => {
    process.off('exit', removeNow);
    for (const signal of signals) process.off(signal, end);
  };
  process.on('exit', removeNow);
  for (const signal of signals) process.on(signal, end);
  return async () => {
    await rm(path, { recursive: true, force: true });
    stop();
  };
}
