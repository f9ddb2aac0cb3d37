import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { createHash } from 'node:crypto';

/** A result, serialised, or where it is. */
export interface Entry {
  /** Size in bytes. */
  readonly length: number;
  readonly sum: Uint8Array;
  /** Reads the bytes, which may be damaged. */
  bytes(): Buffer;
}

/** A pack on the disk. Only its indexes are read at once; a result is read when it is asked for. */
export interface Pack {
  readonly keys: ReadonlySet<string>;
  /** Returns a result as it was written; undefined if there is none, or it is damaged. */
  get(key: string): Buffer | undefined;
  /** Returns a result without reading it; undefined if there is none. */
  entry(key: string): Entry | undefined;
  /** Whether this is still all that is in the file at a path. */
  isAll(path: string): boolean;
  /** Whether the pack can be appended to. One that ends too early, as after a power cut, is written anew. */
  readonly isSound: boolean;
  /** Size of the file, and of what in it can still be asked for, in bytes. */
  readonly size: number;
  readonly used: number;
  close(): void;
}

/*
 * A pack is one file with many results, because a thousand small files take longer to open than one large one to read.
 * Each run that makes something new appends a segment:
 *
 *     checksum of the index | length of the index | length of the results | index | results
 *
 * The index lists keys, lengths and checksums of the results. A later segment replaces results of earlier ones.
 */
const CHECKSUM = 20;
const HEAD = CHECKSUM + 8;
/** About what a result takes in an index beside its key, in bytes. */
const ENTRY = 40;

type Index = readonly (readonly [key: string, length: number, checksum: Uint8Array])[];

/** Returns what is written of a result. */
export function entryOf(bytes: Buffer): Entry {
  return { length: bytes.length, sum: checksum(bytes), bytes: () => bytes };
}

/** Returns results by key as a segment, in parts. Each result is read when it is its turn. */
export function* writeSegment(entries: ReadonlyMap<string, Entry>): Generator<Buffer> {
  const index = serialize([...entries].map(([key, { length, sum }]) => [key, length, sum]) satisfies Index);
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(index.length, 0);
  lengths.writeUInt32LE(
    [...entries.values()].reduce((sum, { length }) => sum + length, 0),
    4,
  );
  yield* [checksum(index), lengths, index];
  for (const entry of entries.values()) yield entry.bytes();
}

const NO_PACK: Pack = {
  keys: new Set(),
  get: () => undefined,
  entry: () => undefined,
  isAll: (path) => !statSync(path, { throwIfNoEntry: false }),
  isSound: true,
  size: 0,
  used: 0,
  close: () => undefined,
};

/** Opens a pack, up to the first segment that is not whole. Without a file, it is empty. */
export function openPack(path: string): Pack {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return NO_PACK;
  }
  const { size, ino } = fstatSync(file);
  const places = new Map<string, { start: number; length: number; sum: Uint8Array }>();
  let isSound = true;
  for (let start = 0; start < size;) {
    const head = readAt(file, start, HEAD, size);
    const index = head && readAt(file, start + HEAD, head.readUInt32LE(CHECKSUM), size);
    const end = head && index ? start + HEAD + index.length + head.readUInt32LE(CHECKSUM + 4) : Infinity;
    if (!head || !index || end > size || !checksum(index).equals(head.subarray(0, CHECKSUM))) {
      isSound = false;
      break;
    }
    let at = start + HEAD + index.length;
    for (const [key, length, sum] of deserialize(index) as Index) {
      places.set(key, { start: at, length, sum });
      at += length;
    }
    start = end;
  }
  return {
    keys: new Set(places.keys()),
    entry(key) {
      const place = places.get(key);
      // One that cannot be read is as long as it should be, so that those after it are found.
      return (
        place && {
          ...place,
          bytes: () => readAt(file, place.start, place.length, size) ?? Buffer.alloc(place.length),
        }
      );
    },
    isAll(path) {
      const found = statSync(path, { throwIfNoEntry: false });
      return found?.ino === ino && found.size === size;
    },
    get(key) {
      const place = places.get(key);
      const entry = place && readAt(file, place.start, place.length, size);
      return entry && checksum(entry).equals(place.sum) ? entry : undefined;
    },
    isSound,
    size,
    used: [...places].reduce((sum, [key, { length }]) => sum + key.length + ENTRY + length, 0),
    close: () => closeSync(file),
  };
}

/** Reads a part of a file of a given size; null if the file has no such part, or it cannot be read. */
function readAt(file: number, start: number, length: number, size: number): Buffer | null {
  if (start + length > size) return null;
  const bytes = Buffer.allocUnsafe(length);
  try {
    for (let done = 0; done < length;) {
      const read = readSync(file, bytes, done, length - done, start + done);
      if (read === 0) return null;
      done += read;
    }
  } catch {
    return null;
  }
  return bytes;
}

function checksum(content: Uint8Array): Buffer {
  return createHash('sha1').update(content).digest();
}
