import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isPacked, storedFile } from '../../language/site-address.ts';
import type { Cache } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';
import { SiteBefore } from './site-before.ts';
import {
  NO_SITE,
  type Parts,
  foldersOf,
  keepRecord,
  markOfFile,
  markOfFolder,
  recordOf,
} from './site-record.ts';
import { zipInBlocks } from './zip-in-blocks.ts';

type Content = string | Uint8Array;

/** A part of a file, with the key under which it is made. */
interface Part {
  readonly key: string;
  readonly make: () => string;
}

/** A file of the new site. */
interface File {
  readonly key: string;
  /** The mark of the file of the site before that is taken over; null if the file was written. */
  readonly taken: string | null;
}

/** The site before is not what it was a moment ago: another build replaced it, or somebody changed a file. */
export class SiteMoved extends Error {}

/** Most files that are put into a site that otherwise stays. Of more, a whole new site is made. */
const MOST_IN_PLACE = 200;

/** How many parts of a file that is joined are in memory at once. */
const PARTS_AT_ONCE = 100;

/**
 * Writes the files of a site; the texts that `isPacked` names are written zipped. A file that the site before has, made
 * under the same key, is neither made nor written. In the end, either the few new files are put into the site before, or
 * what was taken over is added to a whole new site.
 */
export class WrittenSite {
  private readonly folder: string;
  private readonly cache: Cache;
  private readonly before: SiteBefore;
  private readonly files = new Map<string, File>();
  private readonly parts = new Map<string, Parts>();
  private readonly folders = new Set<string>();
  /** The digests of new files that are written zipped. */
  private readonly digests = new Map<string, string>();
  private readonly underWay: Promise<void>[] = [];

  /**
   * @param folder The new folder, which is filled.
   * @param target Where the site will be: the site before, if there is one.
   * @param cache Where the record of the site is kept.
   * @param mayTakeOver Whether anything of the site before is taken over.
   */
  constructor(folder: string, target: string, cache: Cache, mayTakeOver = true) {
    this.folder = folder;
    this.cache = cache;
    this.before = new SiteBefore(target, mayTakeOver ? recordOf(target, cache) : NO_SITE);
  }

  /** Takes over files from the site before. Returns false, and takes none, if any of them is not what the key stands for. */
  takeOver(key: string, paths: readonly string[]): boolean {
    const marks = new Map<string, string>();
    for (const path of paths) {
      const mark = this.before.madeUnder(key, path);
      if (mark === null) return false;
      marks.set(path, mark);
    }
    for (const [path, taken] of marks) {
      this.files.set(path, { key, taken });
      const parts = this.before.partsOf(path);
      if (parts.length > 0) this.parts.set(path, parts);
    }
    return true;
  }

  /** Returns where somebody else writes a file, in a folder that is there; null if the file is taken over. */
  reserve(path: string, key: string): string | null {
    if (this.takeOver(key, [path])) return null;
    this.files.set(path, { key, taken: null });
    return this.place(path);
  }

  /** Writes a file. The next site may take it over, if it has the same key. */
  write(path: string, content: Content, key = hashOf(content)): void {
    const place = this.reserve(path, key);
    if (place === null) return;
    if (!isPacked(path)) {
      writeFileSync(place, content);
      return;
    }
    this.digests.set(path, digest(content));
    const writing = this.zip(path, place, content);
    // A fault is thrown where the file is waited for.
    writing.catch(() => undefined);
    this.underWay.push(writing);
  }

  /** Takes a file over, or makes it, and writes it unless the site before has the same. */
  put(path: string, key: string, make: () => Content): void {
    if (this.takeOver(key, [path])) return;
    const content = make();
    const taken = this.before.holding(content, path);
    if (taken === null) this.write(path, content, key);
    else this.files.set(path, { key, taken });
  }

  /** Takes over a file that is joined of parts, or joins it anew, of the same parts where the site before has them. */
  join(path: string, key: string, parts: readonly Part[]): void {
    const place = this.reserve(path, key);
    if (place === null) return;
    const known = this.before.readParts(path);
    const made: Parts[number][] = [];
    const file = openSync(place, 'w');
    try {
      for (let start = 0; start < parts.length; start += PARTS_AT_ONCE) {
        const some = parts.slice(start, start + PARTS_AT_ONCE).map((part) => {
          const bytes = known.get(part.key) ?? Buffer.from(part.make());
          made.push([part.key, bytes.length]);
          return bytes;
        });
        writeFileSync(file, Buffer.concat(some));
      }
    } finally {
      closeSync(file);
    }
    this.parts.set(path, made);
  }

  /**
   * Returns what the site before has of some files; null unless all of them were made under one key and nobody changed
   * them since. `read` returns their texts, or null if somebody has changed them meanwhile.
   */
  held(paths: readonly string[]): { readonly key: string; read(): readonly string[] | null } | null {
    const key = this.before.keyOfAll(paths);
    return key === null ? null : { key, read: () => this.before.readAll(key, paths) };
  }

  /** The paths of all files so far. */
  paths(): readonly string[] {
    return [...this.files.keys()];
  }

  /** Returns the key of a file. */
  keyOf(path: string): string {
    return this.files.get(path)?.key ?? '';
  }

  /** Returns the SHA-256 digest of what a file holds, opened if it is zipped, in hexadecimal. */
  digestOf(path: string): string {
    const known = this.digests.get(path);
    if (known !== undefined) return known;
    const isNew = this.files.get(path)?.taken === null;
    return digest(isNew ? readFileSync(join(this.folder, path)) : this.before.read(path));
  }

  /** Waits until all files are written. Nothing may be added then. */
  async complete(): Promise<void> {
    await this.written();
    // What replaces a file must be on the disk before the file goes.
    if (this.isAlike())
      await Promise.all(this.made().map((path) => flush(join(this.folder, storedFile(path)))));
  }

  /**
   * Returns the files that are all that has to be replaced in the site before, as they are stored; null if a whole new
   * site has to take its place. The new folder is then such a site.
   *
   * @throws SiteMoved if something that was taken over is not there any more.
   */
  replacing(): readonly string[] | null {
    if (this.isAlike() && this.before.takes(this.folder)) return this.made().map(storedFile);
    for (const [path, { taken }] of this.files) {
      if (taken !== null && !this.before.add(path, taken, this.place(path)))
        throw new SiteMoved(`${path} changed while the site was built.`);
    }
    return null;
  }

  /** Remembers the site for the next one, when it is in its place. */
  remember(isWhole: boolean): void {
    const { target } = this.before;
    const touched = foldersOf(isWhole ? this.files.keys() : this.made());
    keepRecord(target, this.cache, {
      files: new Map(
        [...this.files].map(([path, { key, taken }]) => [
          path,
          [key, isWhole || taken === null ? markOfFile(target, path) : taken],
        ]),
      ),
      parts: this.parts,
      folders: new Map(
        [...foldersOf(this.files.keys())].map((path) => [
          path,
          touched.has(path) ? markOfFolder(target, path) : this.before.markOfFolder(path),
        ]),
      ),
    });
  }

  /** Whether the site before has the same files, and few of them change. */
  private isAlike(): boolean {
    return this.made().length <= MOST_IN_PLACE && this.before.hasJust(this.paths());
  }

  /** The paths of the files that were not taken over. */
  private made(): readonly string[] {
    return [...this.files].flatMap(([path, { taken }]) => (taken === null ? [path] : []));
  }

  /** Writes a file zipped, of the same blocks where the site before has them. */
  private async zip(path: string, place: string, content: Content): Promise<void> {
    const parts = await zipInBlocks(Buffer.from(content), this.before.readParts(path));
    this.parts.set(
      path,
      parts.map(({ key, bytes }) => [key, bytes.length]),
    );
    writeFileSync(place, Buffer.concat(parts.map(({ bytes }) => bytes)));
  }

  private async written(): Promise<void> {
    await Promise.all(this.underWay);
  }

  /** The path of a new file, whose folder is there. */
  private place(path: string): string {
    const place = join(this.folder, storedFile(path));
    const parent = dirname(place);
    if (!this.folders.has(parent)) mkdirSync(parent, { recursive: true });
    this.folders.add(parent);
    return place;
  }
}

function digest(content: Content): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Has a file written to the disk, where the file system can be asked for that. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.datasync();
  } catch {
    // Some file systems of networks refuse. They hold the file nevertheless.
  } finally {
    await file.close();
  }
}
