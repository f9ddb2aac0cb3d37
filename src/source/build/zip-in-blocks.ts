import { promisify } from 'node:util';
import { type ZlibOptions, constants, crc32, deflateRaw } from 'node:zlib';
import { hashOf } from '../cache/hash-of.ts';
import { mapInParallel } from '../read/in-parallel.ts';

/** A part of a zipped file. */
export interface ZippedPart {
  /** Identifies what it is made of. */
  readonly key: string;
  readonly bytes: Buffer;
}

/** Number of bytes after which a block ends where a line allows it. A block that is smaller is zipped less well. */
const LEAST = 128 * 1024;

/** How many blocks are zipped at the same time. Each takes memory meanwhile. */
const AT_ONCE = 4;

/** One of so many lines may end a block. */
const LINES = 8;

/**
 * Zips a content (gzip, RFC 1952) in blocks, none of which depends on what is before it: a content that differs in few
 * lines has most blocks in common, and these need not be zipped again. A block ends with a line by which its content
 * alone decides, so lines that are added move no later end.
 *
 * @param known Parts that were zipped before, by key.
 */
export async function zipInBlocks(
  content: Buffer,
  known: ReadonlyMap<string, Buffer>,
): Promise<readonly ZippedPart[]> {
  const blocks = await mapInParallel(blocksOf(content), AT_ONCE, async (block): Promise<ZippedPart> => {
    const key = hashOf(block);
    return { key, bytes: known.get(key) ?? (await deflated(block, BLOCK)) };
  });
  const end = Buffer.alloc(END.length + 8, END);
  end.writeUInt32LE(crc32(content), END.length);
  end.writeUInt32LE(content.length % 2 ** 32, END.length + 4);
  return [{ key: '', bytes: HEAD }, ...blocks, { key: '', bytes: end }];
}

const deflated = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);

/** A block ends at a whole byte, and what follows refers to nothing in it. */
const BLOCK: ZlibOptions = { finishFlush: constants.Z_FULL_FLUSH, chunkSize: LEAST };

/** The beginning of a file without a name and a time, zipped by deflate on an unknown system. */
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** An empty block that is the last one. */
const END = Buffer.from([3, 0]);

const LINE_FEED = 10;

function blocksOf(content: Buffer): readonly Buffer[] {
  const blocks: Buffer[] = [];
  let start = 0;
  let line = 0;
  for (let at = content.indexOf(LINE_FEED); at !== -1; at = content.indexOf(LINE_FEED, line)) {
    const isLong = at + 1 - start >= LEAST;
    if (isLong && crc32(content.subarray(line, at)) % LINES === 0) {
      blocks.push(content.subarray(start, at + 1));
      start = at + 1;
    }
    line = at + 1;
  }
  if (start < content.length) blocks.push(content.subarray(start));
  return blocks;
}
