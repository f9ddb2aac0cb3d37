import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { leftoversIn, removeInTheEnd, temporaryName } from './temporary.ts';

/** The new content, before it is in its place. */
export const NEW = '.semilattice-new-';
/** What has been moved away of the content before; the rest is still in its place. */
const OLD = '.semilattice-old-';
/** All of the content before: what stands in its place is new. */
const WHOLE = '.semilattice-whole-';

/** Whether a name is of our own doing, and no content of the folder. */
export function isPassing(name: string): boolean {
  return name.startsWith(NEW) || isMovedAway(name);
}

/** Whether a name says that a process was killed while it gave new content to the folder. */
export function isMovedAway(name: string): boolean {
  return name.startsWith(OLD) || name.startsWith(WHOLE);
}

/**
 * Puts a copy of one folder's content in the place of another's, where that itself cannot be moved, as with a mount
 * point. It is copied into the folder first, so a full disk leaves the content before as it was.
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

/** Puts the content of a folder within the folder in the place of all else there. No signal comes between. */
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

/** Where a process was killed while it gave new content to a folder, the content before comes back. */
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
    // A folder of a lower layer, as of a container's image, cannot be moved.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

function contentOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => !isPassing(name));
}
