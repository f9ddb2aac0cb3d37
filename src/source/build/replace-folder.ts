import { existsSync, renameSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { linkOrCopy } from './link-or-copy.ts';
import { NEW, replaceContent, restoreContent, takeContent } from './replace-content.ts';
import { SITE_MARK } from '../read/site-mark.ts';
import { withLock } from '../cache/with-lock.ts';
import { leftoversIn, removeInTheEnd, temporaryName } from '../cache/temporary.ts';

/** How new content gets into its place. */
interface Placing<T> {
  /**
   * Returns the files that are all that has to be replaced in the target; null if the new folder is to take its place as
   * a whole. Meanwhile nobody else replaces the target.
   */
  replacing(filled: T): readonly string[] | null;
  /** Called as soon as the content is in its place. */
  placed(filled: T, isWhole: boolean): void;
}

/**
 * Fills a new folder beside the target and puts it in the target's place at the end. Until then, the target stays as it
 * is, whatever happens. What an earlier run left behind when it was killed is removed.
 *
 * Where a few files alone are to be replaced, each is put in its place by a rename, so the target is always there with
 * all its files, each of them whole.
 */
export async function replaceFolder<T>(
  target: string,
  fill: (folder: string) => Promise<T>,
  { replacing, placed }: Placing<T> = { replacing: () => null, placed: () => undefined },
): Promise<T> {
  await mkdir(dirname(target), { recursive: true });
  await clearLeftovers(target);
  const { fresh, isWithin } = await makeFresh(target);
  const remove = removeInTheEnd(fresh);
  try {
    const filled = await fill(fresh);
    const place = async () => {
      const files = replacing(filled);
      if (files) renew(target, fresh, files);
      else {
        await writeFile(
          join(fresh, SITE_MARK),
          'This folder is a site that Semilattice wrote; it may replace it.\n',
        );
        await (isWithin ? takeContent(target, fresh) : swap(fresh, target));
      }
      placed(filled, files === null);
    };
    await (isWithin ? place() : withLock(lockOf(target), place));
    return filled;
  } finally {
    await remove();
  }
}

/** Puts files in the place of others. If one cannot be put there, the others come back. */
function renew(target: string, fresh: string, paths: readonly string[]): void {
  const back: (() => void)[] = [];
  try {
    for (const [index, path] of paths.entries()) {
      const [place, before] = [join(target, path), join(fresh, `.before-${index}`)];
      linkOrCopy(place, before);
      renameSync(join(fresh, path), place);
      back.push(() => renameSync(before, place));
    }
  } catch (error) {
    for (const restore of back) restore();
    throw error;
  }
}

/** Creates the new folder: beside the target or, if that is not allowed, within it. */
async function makeFresh(target: string): Promise<{ fresh: string; isWithin: boolean }> {
  const beside = temporaryBeside(target, 'new');
  try {
    await mkdir(beside);
    return { fresh: beside, isWithin: false };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // An error about the requested folder tells the user more than one about the temporary folder.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(code) || !existsSync(target))
      throw Object.assign(error as Error, { path: target });
    const within = join(target, temporaryName(NEW));
    await mkdir(within);
    return { fresh: within, isWithin: true };
  }
}

/**
 * Puts a folder in the place of another. If another run does the same, the last one wins, and each result is complete.
 * Both moves happen before any signal is handled, so Ctrl+C leaves either the old or the new folder in place.
 */
async function swap(fresh: string, target: string): Promise<void> {
  const old = temporaryBeside(target, 'old');
  for (let tries = 0; ; tries++) {
    try {
      moveBoth(fresh, target, old);
      return await removeInTheEnd(old)();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A mount point cannot be moved, but its content can.
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

/** Moves a folder. Returns false if it does not exist. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** The folder that is held by whoever puts new content in the place of the target. */
function lockOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.semilattice-lock`);
}

/** Returns a name such as `.dist.semilattice-new-<process>-<random>`. Names that begin with a dot are never input. */
function temporaryBeside(target: string, what: 'new' | 'old'): string {
  return join(dirname(target), temporaryName(startOf(target, what)));
}

function startOf(target: string, what: 'new' | 'old'): string {
  return `.${basename(target)}.semilattice-${what}-`;
}

/** Removes what ended runs left beside a folder. If one of them ended in the middle of the swap, undoes it. */
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
