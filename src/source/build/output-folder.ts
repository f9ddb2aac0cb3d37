import type { BigIntStats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isMovedAway, isPassing } from './replace-content.ts';
import { holdsSite } from '../read/site-mark.ts';

/** Why a folder is not written to. */
export type Refusal =
  | 'is-file'
  /** The folder is, or contains, the folder of patterns. */
  | 'holds-patterns'
  /** The folder is, or contains, the current folder or the home folder. */
  | 'holds-you'
  /** The folder contains files but no site of ours. */
  | 'foreign';

/** A folder that a site may be written to. */
export interface OutputFolder {
  readonly kind: 'folder';
  /** Its real path. The folder may not exist yet. */
  readonly path: string;
  /** Whether it contains a site of ours. */
  readonly hasSite: boolean;
}

/**
 * Examines the folder for a site by its identity on the disk, whatever links lead to it and however it is spelled.
 *
 * @param force Whether files that are not a site of ours may be replaced.
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
  const all = await readdir(path);
  const names = all.filter((name) => !isPassing(name));
  const hasSite = all.some(isMovedAway) || (await holdsSite(path, names));
  if (names.length > 0 && !hasSite && !force) return { kind: 'refused', why: 'foreign' };
  return { kind: 'folder', path, hasSite };
}

/** Resolves all links of a path, even if its last parts do not exist yet. */
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

/** Returns a folder and all folders that contain it. */
async function withParents(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (let path = await realPath(folder); ; path = dirname(path)) {
    paths.push(path);
    if (path === dirname(path)) return paths;
  }
}

/**
 * Whether the disk identifies a folder as one of these. It is compared by number, because one folder can have several
 * spellings.
 */
async function isAmong({ dev, ino }: BigIntStats, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    const found = await statOf(path);
    if (found?.dev === dev && found.ino === ino) return true;
  }
  return false;
}
