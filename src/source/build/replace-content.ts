import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { leftoversIn, removeInTheEnd, temporaryName } from '../cache/temporary.ts';

/** Begins the name of the new content, before it is in its place. */
export const NEW = '.semilattice-new-';
/** Begins the name of the old content while only a part of it has been moved away. */
const OLD = '.semilattice-old-';
/** Begins the name of the complete old content; everything in the folder itself is then new. */
const WHOLE = '.semilattice-whole-';

/** Whether a name is one of ours and not content of the folder. */
export function isPassing(name: string): boolean {
  return name.startsWith(NEW) || isMovedAway(name);
}

/** Whether a name shows that a process was killed while it replaced the content of the folder. */
export function isMovedAway(name: string): boolean {
  return name.startsWith(OLD) || name.startsWith(WHOLE);
}

/**
 * Replaces the content of a folder that cannot itself be moved, such as a mount point, with a copy of another folder's
 * content. The copy is made within the folder first, so a full disk leaves the old content as it was.
 */
export async function replaceContent(folder: string, fresh: string): Promise<void> {
  const copy = join(folder, temporaryName(NEW));
  const remove = removeInTheEnd(copy);
  try {
    await cp(fresh, copy, { recursive: true });
    await takeContent(folder, copy);
  } finally {
    await remove();
  }
}

/**
 * Puts the content of a folder within `folder` in the place of everything else there, without an interruption by
 * signals.
 */
export async function takeContent(folder: string, fresh: string): Promise<void> {
  const old = join(folder, temporaryName(OLD));
  const whole = join(folder, temporaryName(WHOLE));
  mkdirSync(old);
  try {
    moveAll(folder, old);
    renameSync(old, whole);
    moveAll(fresh, folder);
  } catch (error) {
    putBack(folder, old, whole);
    throw error;
  }
  await removeInTheEnd(whole)();
}

/** Restores the old content if a process was killed while it replaced the content of a folder. */
export async function restoreContent(folder: string): Promise<void> {
  for (const name of await leftoversIn(folder, OLD)) putBack(folder, join(folder, name), null);
  for (const name of await leftoversIn(folder, WHOLE)) putBack(folder, null, join(folder, name));
  for (const name of await leftoversIn(folder, NEW))
    await rm(join(folder, name), { recursive: true, force: true });
}

function putBack(folder: string, old: string | null, whole: string | null): void {
  if (whole !== null && isThere(whole)) {
    for (const name of contentOf(folder)) rmSync(join(folder, name), { recursive: true, force: true });
    moveAll(whole, folder);
    rmSync(whole, { recursive: true, force: true });
  }
  if (old !== null && isThere(old)) {
    moveAll(old, folder);
    rmSync(old, { recursive: true, force: true });
  }
}

function isThere(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function moveAll(from: string, to: string): void {
  for (const name of contentOf(from)) move(join(from, name), join(to, name));
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // A folder from a lower layer, for example of a container image, cannot be moved.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

function contentOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => !isPassing(name));
}
