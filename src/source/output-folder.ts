import { randomBytes } from 'node:crypto';
import { type BigIntStats, rmSync } from 'node:fs';
import { cp, mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './is-running.ts';

/** The file that marks a folder as a site of ours: it may be replaced, and none of it is input. */
export const SITE_MARK = '.semilattice-site';

/** Why a folder is not written to. */
export type Refusal =
  | 'is-file'
  /** It is, or holds, the folder of patterns. */
  | 'holds-patterns'
  /** It is, or holds, the folder where the command runs or the reader's home. */
  | 'holds-you'
  /** It holds files, and no site of ours. */
  | 'foreign';

/** A folder that a site may be written to. */
export interface OutputFolder {
  readonly kind: 'folder';
  /** Its real path; it may not be there yet. */
  readonly path: string;
  /** Whether a site of ours is in it. */
  readonly hasSite: boolean;
}

/**
 * Looks at where a site is to be written: as the disk knows it, whatever links lead there and however it is spelled.
 *
 * @param force Whether files that are no site of ours may be replaced.
 */
export async function lookAtOutput(
  outDir: string,
  { folder, cwd, force }: { readonly folder: string; readonly cwd: string; readonly force: boolean },
): Promise<OutputFolder | { readonly kind: 'refused'; readonly why: Refusal }> {
  const path = await realPath(outDir);
  const found = await statOf(path);
  if (!found) return { kind: 'folder', path, hasSite: false };
  if (!found.isDirectory()) return { kind: 'refused', why: 'is-file' };
  if (await isAmong(found, await withParents(folder))) return { kind: 'refused', why: 'holds-patterns' };
  if (await isAmong(found, [...(await withParents(cwd)), ...(await withParents(homedir()))]))
    return { kind: 'refused', why: 'holds-you' };
  const names = await readdir(path);
  const hasSite = isSite(names);
  if (names.length > 0 && !hasSite && !force) return { kind: 'refused', why: 'foreign' };
  return { kind: 'folder', path, hasSite };
}

/** Whether these are the names in a site of ours; sites of before had no mark. */
function isSite(names: readonly string[]): boolean {
  return names.includes(SITE_MARK) || BEFORE.every((name) => names.includes(name));
}

const BEFORE = ['sw.js', 'manifest.webmanifest', '404.html', 'index.html', 'search.json'];

/**
 * Fills a new folder beside the target and puts it in its place at the end. Until then the target stays as it is,
 * whatever happens; what an earlier run left behind when it was killed is removed.
 */
export async function replaceFolder<T>(target: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  await clearLeftovers(target);
  const fresh = join(parent, leftoverName(target, 'new'));
  await mkdir(fresh);
  const stop = removeWhenEnded(fresh);
  try {
    const result = await fill(fresh);
    await writeFile(
      join(fresh, SITE_MARK),
      'This folder is a site that Semilattice wrote; it may replace it.\n',
    );
    await swap(fresh, target);
    return result;
  } finally {
    stop();
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Puts a folder in the place of another. Where another run does the same, the last one wins, and each is whole. */
async function swap(fresh: string, target: string): Promise<void> {
  const old = join(dirname(target), leftoverName(target, 'old'));
  for (let tries = 0; ; tries++) {
    try {
      const hadOld = await renamed(target, old);
      try {
        await rename(fresh, target);
      } catch (error) {
        if (hadOld) await renamed(old, target);
        throw error;
      }
      await rm(old, { recursive: true, force: true });
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A mount point cannot be moved: its content can.
      if (code === 'EBUSY' || code === 'EXDEV') return refill(fresh, target);
      if (tries > 20 || (code !== 'ENOTEMPTY' && code !== 'EEXIST')) throw error;
      await rm(old, { recursive: true, force: true });
    }
  }
}

/** Moves a folder; false where it is not there. */
async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function refill(fresh: string, target: string): Promise<void> {
  for (const name of await readdir(target)) await rm(join(target, name), { recursive: true, force: true });
  await cp(fresh, target, { recursive: true });
}

/** `.dist.semilattice-new-<process>-<random>`; names that begin with a dot are never input. */
function leftoverName(target: string, what: 'new' | 'old'): string {
  return `.${basename(target)}.semilattice-${what}-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Removes what runs that are no more left beside a folder; where one ended in the middle of the swap, undoes it. */
async function clearLeftovers(target: string): Promise<void> {
  const parent = dirname(target);
  const start = `.${basename(target)}.semilattice-`;
  for (const name of (await readdir(parent)).filter((candidate) => candidate.startsWith(start))) {
    const [what, id] = name.slice(start.length).split('-');
    if (isRunning(Number(id))) continue;
    if (what === 'old' && !(await statOf(target)) && (await renamed(join(parent, name), target))) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Removes a folder when the process is asked to end; returns what takes that back. */
function removeWhenEnded(folder: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = (signal: NodeJS.Signals) => {
    stop();
    rmSync(folder, { recursive: true, force: true });
    process.kill(process.pid, signal);
  };
  const stop = () => {
    for (const signal of signals) process.off(signal, end);
  };
  for (const signal of signals) process.on(signal, end);
  return stop;
}

/** A path with all links followed, also where its last parts are not there yet. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error;
    return join(await realPath(parent), basename(path));
  }
}

async function statOf(path: string): Promise<BigIntStats | null> {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A folder and all that hold it. */
async function withParents(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (let path = await realPath(folder); ; path = dirname(path)) {
    paths.push(path);
    if (path === dirname(path)) return paths;
  }
}

/** Whether the disk knows a folder as one of these: by number, for one folder can have several spellings. */
async function isAmong({ dev, ino }: BigIntStats, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    const found = await statOf(path);
    if (found?.dev === dev && found.ino === ino) return true;
  }
  return false;
}
