import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { createHash } from 'node:crypto';

/** Results by key, each serialised. */
export type Entries = ReadonlyMap<string, Buffer>;

/** A pack on the disk. Only its indexes are read at once; a result is read when it is asked for. */
export interface Pack {
  readonly keys: ReadonlySet<string>;
  /** Returns a result as it was written; undefined if there is none, or it is damaged. */
  get(key: string): Buffer | undefined;
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

/** Returns results as a segment, in parts. */
export function writeSegment(entries: Entries): readonly Buffer[] {
  const index = serialize(
    [...entries].map(([key, entry]) => [key, entry.length, checksum(entry)]) satisfies Index,
  );
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(index.length, 0);
  lengths.writeUInt32LE(
    [...entries.values()].reduce((sum, { length }) => sum + length, 0),
    4,
  );
  return [checksum(index), lengths, index, ...entries.values()];
}

const NO_PACK: Pack = {
  keys: new Set(),
  get: () => undefined,
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
  const { size } = fstatSync(file);
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
