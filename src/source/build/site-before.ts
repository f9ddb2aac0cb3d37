import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isPacked, storedFile } from '../../language/site-address.ts';
import { linkOrCopy } from './link-or-copy.ts';
import { type Parts, type SiteRecord, isUntouched, markOfFile } from './site-record.ts';

/** What is opened is handed over in few large pieces. */
const OPENING = { chunkSize: 1024 * 1024 } as const;

/** The site that was written before, of which files are taken over where nobody changed them (`SiteRecord`). */
export class SiteBefore {
  /** Where it is. */
  readonly target: string;
  private readonly record: SiteRecord;

  constructor(target: string, record: SiteRecord) {
    this.target = target;
    this.record = record;
  }

  /** Returns the mark of a file that was made under a key and has not changed since; null if there is no such file. */
  madeUnder(key: string, path: string): string | null {
    const mark = this.unchanged(path);
    return mark !== null && this.record.files.get(path)?.[0] === key ? mark : null;
  }

  /** Returns the key under which all these files were made, if none has changed since; otherwise null. */
  keyOfAll(paths: readonly string[]): string | null {
    const [key = null, ...others] = new Set(
      paths.map((path) => (this.unchanged(path) === null ? null : this.record.files.get(path)?.[0])),
    );
    return others.length > 0 ? null : key;
  }

  /** Reads what a file holds, opened if it is zipped. */
  read(path: string): Buffer {
    const bytes = readFileSync(join(this.target, storedFile(path)));
    return isPacked(path) ? gunzipSync(bytes, OPENING) : bytes;
  }

  /**
   * Reads what files hold, as text; null if they are not, or not any more when they are read, what was made under a key:
   * another build may renew them at any time.
   */
  readAll(key: string, paths: readonly string[]): readonly string[] | null {
    try {
      const texts = paths.map((path) => this.read(path).toString());
      return this.keyOfAll(paths) === key ? texts : null;
    } catch (error) {
      if (this.keyOfAll(paths) === key) throw error;
      return null;
    }
  }

  /** Returns the mark of an unchanged file that has this content; null if there is none. Zipped files are not looked at. */
  holding(content: string | Uint8Array, path: string): string | null {
    const mark = this.unchanged(path);
    if (mark === null) return null;
    const place = join(this.target, path);
    const bytes = Buffer.from(content);
    const size = lstatSync(place, { throwIfNoEntry: false })?.size;
    const isEqual = size === bytes.length && readFileSync(place).equals(bytes);
    return isEqual && this.unchanged(path) === mark ? mark : null;
  }

  /** The keys and sizes of the parts of a file. */
  partsOf(path: string): Parts {
    return this.record.parts.get(path) ?? [];
  }

  /** Reads the parts of an unchanged file as it is stored, by key. */
  readParts(path: string): ReadonlyMap<string, Buffer> {
    const parts = new Map<string, Buffer>();
    if (this.unchanged(path) === null) return parts;
    const bytes = readFileSync(join(this.target, storedFile(path)));
    // Another build may have renewed it meanwhile.
    if (this.unchanged(path) === null) return parts;
    let start = 0;
    for (const [key, size] of this.partsOf(path)) parts.set(key, bytes.subarray(start, (start += size)));
    return parts;
  }

  /** Whether it has these files and no others. */
  hasJust(paths: readonly string[]): boolean {
    const { files } = this.record;
    return files.size === paths.length && paths.every((path) => files.has(path));
  }

  /** Whether files can be put into it from a folder: nobody added or removed anything, and both are on one disk. */
  takes(folder: string): boolean {
    return isUntouched(this.target, this.record) && lstatSync(folder).dev === lstatSync(this.target).dev;
  }

  /** The mark that a folder had. */
  markOfFolder(path: string): string {
    return this.record.folders.get(path) ?? '';
  }

  /** Adds a file with a mark to another place, as a hard link or a copy. Returns false if the file has another mark now, or is gone. */
  add(path: string, mark: string, place: string): boolean {
    if (markOfFile(this.target, path) !== mark) return false;
    try {
      linkOrCopy(join(this.target, storedFile(path)), place);
      return true;
    } catch {
      return false;
    }
  }

  private unchanged(path: string): string | null {
    const mark = this.record.files.get(path)?.[1];
    return mark !== undefined && mark === markOfFile(this.target, path) ? mark : null;
  }
}
