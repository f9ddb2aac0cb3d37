import { gzipSync } from 'node:zlib';
import { linkSync, lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isPacked, storedFile } from '../../language/site-address.ts';
import type { Cache } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';

type Content = string | Uint8Array;

/** The files of a site that was written, each with the key under which it was made and a mark of the file itself. */
type SiteRecord = ReadonlyMap<string, readonly [key: string, mark: string]>;

/**
 * Writes the files of a site; the texts that `isPacked` names are written zipped. A file that the site before has, made
 * under the same key, is taken over as a hard link: then it is neither made nor written.
 *
 * What is trusted is that nobody changed that file since: a file system gives another inode, size, time of modification
 * or time of change to a file that was changed or replaced, down to the nanosecond or a tick of its clock, and each of
 * these is compared. A file that differs in any is made anew. Where the file system knows no hard links, all are.
 */
export class WrittenSite {
  private readonly folder: string;
  private readonly target: string;
  private readonly cache: Cache;
  private readonly before: SiteRecord;
  private readonly keys = new Map<string, string>();
  private readonly folders = new Set<string>();

  /**
   * @param folder The new folder, which is filled.
   * @param target Where it will be: the site before, if there is one.
   */
  constructor(folder: string, target: string, cache: Cache) {
    this.folder = folder;
    this.target = target;
    this.cache = cache;
    this.before = (cache.get('sites', hashOf(target)) as SiteRecord | undefined) ?? new Map();
  }

  /** Takes over files from the site before. Returns false, and takes none, if any of them is not what the key stands for. */
  takeOver(key: string, paths: readonly string[]): boolean {
    if (!paths.every((path) => this.before.get(path)?.[0] === key)) return false;
    for (const [index, path] of paths.entries()) {
      if (this.link(path, this.before.get(path)?.[1] ?? '')) continue;
      for (const taken of paths.slice(0, index))
        rmSync(join(this.folder, storedFile(taken)), { force: true });
      return false;
    }
    for (const path of paths) this.keys.set(path, key);
    return true;
  }

  /** Writes a file. With a key, the next site may take it over. */
  write(path: string, content: Content, key: string | null = null): void {
    writeFileSync(this.place(path), isPacked(path) ? gzipSync(content) : content);
    if (key !== null) this.keys.set(path, key);
  }

  /** Takes a file over, or makes and writes it. */
  put(path: string, key: string, make: () => Content): void {
    if (!this.takeOver(key, [path])) this.write(path, make(), key);
  }

  /** Remembers the files for the next site, when the folder is in its place. */
  remember(): void {
    const record = new Map<string, readonly [string, string]>();
    for (const [path, key] of this.keys) {
      const mark = markOf(join(this.target, storedFile(path)));
      if (mark) record.set(path, [key, mark.whole]);
    }
    this.cache.put('sites', hashOf(this.target), record satisfies SiteRecord);
  }

  private link(path: string, mark: string): boolean {
    const old = join(this.target, storedFile(path));
    const before = markOf(old);
    if (before?.whole !== mark) return false;
    const place = this.place(path);
    try {
      linkSync(old, place);
    } catch {
      return false;
    }
    // Another build may have replaced the site in between. A link changes the time of change alone.
    if (markOf(place)?.lasting === before.lasting) return true;
    rmSync(place, { force: true });
    return false;
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

/** What differs if a file is another or has other content; null if there is no file. */
function markOf(path: string): { readonly whole: string; readonly lasting: string } | null {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (!found?.isFile()) return null;
  const lasting = `${found.dev} ${found.ino} ${found.size} ${found.mtimeNs}`;
  return { whole: `${lasting} ${found.ctimeNs}`, lasting };
}
