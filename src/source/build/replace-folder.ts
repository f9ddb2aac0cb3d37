import { existsSync, renameSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { NEW, replaceContent, restoreContent, takeContent } from './replace-content.ts';
import { SITE_MARK } from '../read/site-mark.ts';
import { leftoversIn, removeInTheEnd, temporaryName } from './temporary.ts';

/**
 * Fills a new folder beside the target and puts it in its place at the end. Until then the target stays as it is,
 * whatever happens; what an earlier run left behind when it was killed is removed.
 */
export async function replaceFolder<T>(target: string, fill: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(target), { recursive: true });
  await clearLeftovers(target);
  const { fresh, isWithin } = await makeFresh(target);
  const remove = removeInTheEnd(fresh);
  try {
    const result = await fill(fresh);
    await writeFile(
      join(fresh, SITE_MARK),
      'This folder is a site that Semilattice wrote; it may replace it.\n',
    );
    await (isWithin ? takeContent(target, fresh) : swap(fresh, target));
    return result;
  } finally {
    await remove();
  }
}

/** Makes the new folder: beside the target or, where nothing may be written there, within it. */
async function makeFresh(target: string): Promise<{ fresh: string; isWithin: boolean }> {
  const beside = temporaryBeside(target, 'new');
  try {
    await mkdir(beside);
    return { fresh: beside, isWithin: false };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // The folder that was asked for says more than the passing one.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(code) || !existsSync(target))
      throw Object.assign(error as Error, { path: target });
    const within = join(target, temporaryName(NEW));
    await mkdir(within);
    return { fresh: within, isWithin: true };
  }
}

/**
 * Puts a folder in the place of another. Where another run does the same, the last one wins, and each is whole. Both
 * are moved before any signal is heard, so that Ctrl+C finds the one or the other in the place.
 */
async function swap(fresh: string, target: string): Promise<void> {
  const old = temporaryBeside(target, 'old');
  for (let tries = 0; ; tries++) {
    try {
      moveBoth(fresh, target, old);
      return await removeInTheEnd(old)();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A mount point cannot be moved: its content can.
      if (code === 'EBUSY' || code === 'EXDEV') return await replaceContent(target, fresh);
      if (tries > 20 || (code !== 'ENOTEMPTY' && code !== 'EEXIST')) throw error;
      await removeInTheEnd(old)();
    }
  }
}

function moveBoth(fresh: string, target: string, old: string): void {
  const hadOld = moved(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (hadOld) moved(old, target);
    throw error;
  }
}

/** Moves a folder; false where it is not there. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** `.dist.semilattice-new-<process>-<random>`; names that begin with a dot are never input. */
function temporaryBeside(target: string, what: 'new' | 'old'): string {
  return join(dirname(target), temporaryName(startOf(target, what)));
}

function startOf(target: string, what: 'new' | 'old'): string {
  return `.${basename(target)}.semilattice-${what}-`;
}

/** Removes what runs that are no more left beside a folder; where one ended in the middle of the swap, undoes it. */
async function clearLeftovers(target: string): Promise<void> {
  const parent = dirname(target);
  for (const name of await leftoversIn(parent, startOf(target, 'old')))
    if (!existsSync(target)) moved(join(parent, name), target);
  for (const what of ['old', 'new'] as const)
    for (const name of await leftoversIn(parent, startOf(target, what)))
      // What belongs to somebody else may stay.
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  await restoreContent(target);
}
