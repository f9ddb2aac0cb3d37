import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/** Results by key, each serialised. */
export type Entries = ReadonlyMap<string, Buffer>;

/** What was read from a pack. */
export interface Pack {
  readonly entries: Entries;
  /** Whether the pack can be appended to. One that is damaged, as by a power cut, is written anew. */
  readonly isSound: boolean;
}

/*
 * A pack is one file with many results, because a thousand small files take longer to open than one large one to read.
 * Each run that makes something new appends a segment:
 *
 *     checksum of the rest | length of the index | length of the results | index: keys and lengths | results
 */
const CHECKSUM = 20;
const HEAD = CHECKSUM + 8;

/** Returns results as a segment, in parts. */
export function writeSegment(entries: Entries): readonly Buffer[] {
  const index = serialize([...entries].map(([key, { length }]) => [key, length]));
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(index.length, 0);
  lengths.writeUInt32LE(
    [...entries.values()].reduce((sum, { length }) => sum + length, 0),
    4,
  );
  const parts = [lengths, index, ...entries.values()];
  return [checksum(parts), ...parts];
}

/** Reads the segments of a pack, up to the first that is damaged. */
export function readPack(pack: Buffer): Pack {
  const entries = new Map<string, Buffer>();
  for (let start = 0; start < pack.length;) {
    if (pack.length < start + HEAD) return { entries, isSound: false };
    const indexEnd = start + HEAD + pack.readUInt32LE(start + CHECKSUM);
    const end = indexEnd + pack.readUInt32LE(start + CHECKSUM + 4);
    const sum = pack.subarray(start, start + CHECKSUM);
    if (end > pack.length || !checksum([pack.subarray(start + CHECKSUM, end)]).equals(sum))
      return { entries, isSound: false };
    let at = indexEnd;
    for (const [key, length] of deserialize(pack.subarray(start + HEAD, indexEnd)) as [string, number][]) {
      entries.set(key, pack.subarray(at, at + length));
      at += length;
    }
    start = end;
  }
  return { entries, isSound: true };
}

function checksum(parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
