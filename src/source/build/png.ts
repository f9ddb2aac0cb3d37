import { promisify } from 'node:util';
import { type ZlibOptions, crc32, deflate } from 'node:zlib';
import type { Bitmap } from '../../map/drawing/bitmap.ts';

const compress: (data: Buffer, options: ZlibOptions) => Promise<Buffer> = promisify(deflate);

/**
 * Writes a bitmap as PNG with a palette, and with as few bits for each pixel as the palette needs (PNG, third edition:
 * colour type 3, no filter). It is compressed on another thread.
 */
export async function encodePng(bitmap: Bitmap): Promise<Buffer> {
  const { width, height, palette } = bitmap;
  const bits = bitsFor(palette.length);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', await compress(packedRows(bitmap, bits), { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The least number of bits that PNG has for so many colours. */
function bitsFor(colours: number): number {
  return [1, 2, 4].find((bits) => colours <= 2 ** bits) ?? 8;
}

/** Returns the rows, each after the number of its filter, with several pixels in a byte. */
function packedRows({ width, height, pixels }: Bitmap, bits: number): Buffer {
  const length = Math.ceil((width * bits) / 8) + 1;
  const rows = Buffer.alloc(length * height);
  let from = 0;
  for (let y = 0; y < height; y++) {
    let at = y * length + 1;
    let byte = 0;
    let free = 8;
    for (let x = 0; x < width; x++) {
      free -= bits;
      byte |= (pixels[from++] ?? 0) << free;
      if (free > 0) continue;
      rows[at++] = byte;
      byte = 0;
      free = 8;
    }
    if (free < 8) rows[at] = byte;
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
