import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { rm, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './is-running.ts';
import { leftoversIn, removeInTheEnd, temporaryName } from './temporary.ts';

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

/** How a lock is created, and on which system. */
interface Claiming {
  /** Creates a folder, or throws the system's error. */
  readonly create: (path: string) => void;
  readonly isWindows: boolean;
}

const CLAIMING: Claiming = { create: mkdirSync, isWindows: process.platform === 'win32' };

/** How often a folder that Windows refuses is tried again: it does so while another is being removed there. */
const MOST_REFUSALS = 250;

/**
 * Runs `work` while nobody else runs such work with the same lock. A lock whose owner has died is removed, whoever has the
 * owner's number now.
 *
 * @param lock The path of a folder that is the lock, because only one process can succeed in creating it.
 */
export async function withLock<T>(
  lock: string,
  work: () => Promise<T>,
  claiming: Claiming = CLAIMING,
): Promise<T> {
  for (let refusals = 0; ;) {
    const claimed = claim(lock, claiming);
    if (claimed === true) break;
    if (claimed !== false && ++refusals > MOST_REFUSALS) throw claimed;
    if (lookAt(lock)?.isAbandoned) await removeAbandoned(lock);
    else await setTimeout(PAUSE);
  }
  const release = removeInTheEnd(lock);
  const alive = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => undefined), SIGN);
  try {
    writeFileSync(join(lock, OWNER), ownName());
    return await work();
  } finally {
    clearInterval(alive);
    await release();
  }
}

/**
 * Does short work while nobody else works with the same lock, without letting anything else happen meanwhile. Returns
 * whether it was done: it is not if the lock is taken.
 */
export function withLockAtOnce(lock: string, work: () => void): boolean {
  if (claim(lock, CLAIMING) !== true) return false;
  try {
    writeFileSync(join(lock, OWNER), ownName());
    work();
    return true;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** The file in a lock that names its owner. */
const OWNER = 'owner';

function ownName(): string {
  const owner = `${process.pid} ${randomUUID()}`;
  own.add(owner);
  return owner;
}

/**
 * Takes a lock, without an interruption by signals until its removal is provided for. Returns false if somebody has it,
 * and an error if the system refuses what it may allow in a moment.
 */
function claim(lock: string, { create, isWindows }: Claiming): boolean | Error {
  try {
    create(lock);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (isWindows && ['EPERM', 'EACCES'].includes(code)) return error as Error;
    throw error;
  }
}

/** Gives a lock back that was moved away by mistake, unless another one has taken it since. */
function giveBack(away: string, lock: string): void {
  try {
    renameSync(away, lock);
  } catch {
    // The other one keeps it.
  }
}

/** A lock that somebody has. */
interface FoundLock {
  /** Differs from that of any other lock at the same place. */
  readonly mark: string;
  readonly isAbandoned: boolean;
}

/** Looks at a lock; null if nobody has it any more, or it cannot be seen: Windows refuses one that is just being removed. */
function lookAt(lock: string): FoundLock | null {
  let found;
  try {
    found = statSync(lock, { bigint: true });
  } catch {
    return null;
  }
  const text = ownerIn(lock);
  const silence = Date.now() - Number(found.mtimeMs);
  return { mark: `${found.ino} ${found.mtimeNs} ${text}`, isAbandoned: isAbandoned(text, silence) };
}

/** Returns what a lock says of its owner; an empty text if it says nothing yet. */
function ownerIn(lock: string): string {
  try {
    return readFileSync(join(lock, OWNER), 'utf8');
  } catch {
    return '';
  }
}

/**
 * @param text What the lock says of its owner.
 * @param silence The time since the last sign of life, in milliseconds.
 */
function isAbandoned(text: string, silence: number): boolean {
  const owner = Number.parseInt(text, 10);
  if (owner === process.pid && WHOLE.test(text)) return !own.has(text);
  if (owner > 0 && !isRunning(owner)) return true;
  return silence > (owner > 0 ? SILENT : ABANDONED);
}

/**
 * Removes an abandoned lock. Several who wait may do so at once, and one of them may take the lock while another still
 * looks: a lock is moved away before it is removed, and comes back if it is not the one that was looked at.
 */
async function removeAbandoned(lock: string): Promise<void> {
  const start = `${lock}-`;
  const away = temporaryName(start);
  const found = lookAt(lock);
  if (!found?.isAbandoned) return;
  try {
    renameSync(lock, away);
  } catch {
    // Another one has removed it.
    return;
  }
  if (lookAt(away)?.mark !== found.mark) giveBack(away, lock);
  await rm(away, { recursive: true, force: true });
  for (const name of await leftoversIn(dirname(lock), basename(start)))
    await rm(join(dirname(lock), name), { recursive: true, force: true });
}
