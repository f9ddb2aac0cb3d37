import { type BigIntStats, lstatSync } from 'node:fs';
import { uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { storedFile } from '../../language/site-address.ts';
import type { Cache } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';

/**
 * What is known of a site that was written. It tells whether anybody changed the site since: a file system gives another
 * inode, size, time of modification or time of change to a file that was changed or replaced, and to a folder in which
 * something was added, removed or replaced, down to the nanosecond or a tick of its clock.
 */
export interface SiteRecord {
  /** Each file, with the key under which it was made and its mark. */
  readonly files: ReadonlyMap<string, readonly [key: string, mark: string]>;
  /** The parts of each file that is joined or zipped in parts: their keys, and their sizes in bytes as they are stored. */
  readonly parts: ReadonlyMap<string, Parts>;
  /** The mark of each folder. The site itself is the empty path. */
  readonly folders: ReadonlyMap<string, string>;
}

export type Parts = readonly (readonly [key: string, size: number])[];

export const NO_SITE: SiteRecord = { files: new Map(), parts: new Map(), folders: new Map() };

/** A record as it is kept: as JSON, which is read in a fraction of the time that the maps take. */
type Written = readonly [
  start: number,
  files: [path: string, key: string, mark: string][],
  parts: [path: string, parts: Parts][],
  folders: [path: string, mark: string][],
];

/** How far two readings of one start of the machine may lie apart, in milliseconds: its clock is set now and then. */
const CLOCK = 10_000;

/** Returns when the machine was started, in milliseconds since 1970. */
function startOfMachine(): number {
  return Math.round(Date.now() - uptime() * 1000);
}

/**
 * Returns what is known of the site at a path. After a power cut, a file may have the size and the times that it had and
 * not its content, so nothing is known of a site that was written before the machine was started.
 */
export function recordOf(target: string, cache: Cache): SiteRecord {
  const kept = cache.get('sites', hashOf(target));
  if (typeof kept !== 'string') return NO_SITE;
  const [start, files, parts, folders] = JSON.parse(kept) as Written;
  if (Math.abs(start - startOfMachine()) > CLOCK) return NO_SITE;
  return {
    files: new Map(files.map(([path, key, mark]) => [path, [key, mark]])),
    parts: new Map(parts),
    folders: new Map(folders),
  };
}

/** Keeps what is known of the site at a path. */
export function keepRecord(target: string, cache: Cache, { files, parts, folders }: SiteRecord): void {
  const written: Written = [
    startOfMachine(),
    [...files].map(([path, [key, mark]]) => [path, key, mark]),
    [...parts],
    [...folders],
  ];
  cache.put('sites', hashOf(target), JSON.stringify(written));
}

/** Whether all folders of a site are as they were when the record was made. */
export function isUntouched(target: string, { folders }: SiteRecord): boolean {
  return folders.size > 0 && [...folders].every(([path, mark]) => markOfFolder(target, path) === mark);
}

/** Returns the folders of files, with those that contain them. */
export function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let folder = dirname(path); folder !== '.' && !folders.has(folder); folder = dirname(folder))
      folders.add(folder);
  }
  return folders;
}

/** Returns what differs if a file of a site is another or has other content; an empty text if there is no file. */
export function markOfFile(site: string, path: string): string {
  const found = statsOf(join(site, storedFile(path)));
  return found?.isFile() ? `${found.size} ${timesOf(found)}` : '';
}

/** Returns what differs if a folder of a site is another or holds other files; an empty text if there is no folder. */
export function markOfFolder(site: string, path: string): string {
  const found = statsOf(join(site, path));
  return found?.isDirectory() ? timesOf(found) : '';
}

function timesOf({ dev, ino, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev} ${ino} ${mtimeNs} ${ctimeNs}`;
}

function statsOf(path: string): BigIntStats | undefined {
  return lstatSync(path, { bigint: true, throwIfNoEntry: false });
}
