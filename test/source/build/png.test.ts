import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Bitmap } from '../../../src/map/drawing/bitmap.ts';
import { encodePng } from '../../../src/source/build/png.ts';

const WIDTH = 5;

function bitmapOf(colours: number): Bitmap {
  const pixels = Uint8Array.from({ length: WIDTH * 3 }, (_, index) => index % colours);
  return {
    width: WIDTH,
    height: 3,
    pixels,
    palette: Array.from({ length: colours }, (_, index) => [index, 2 * index, 255 - index]),
  };
}

/** Reads what an unfiltered PNG with a palette holds: its bits for each pixel, and the pixels. */
function read(png: Buffer): { bits: number; pixels: number[] } {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const bits = chunks.get('IHDR')?.[8] ?? 0;
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const length = Math.ceil((WIDTH * bits) / 8) + 1;
  const pixels = Array.from({ length: rows.length / length }, (_, y) =>
    [...rows.subarray(y * length + 1, (y + 1) * length)]
      .flatMap((byte) =>
        Array.from({ length: 8 / bits }, (__, at) => (byte >> (8 - bits * (at + 1))) & (2 ** bits - 1)),
      )
      .slice(0, WIDTH),
  );
  return { bits, pixels: pixels.flat() };
}

test.each([
  [2, 1],
  [3, 2],
  [4, 2],
  [15, 4],
  [16, 4],
  [17, 8],
])('a picture of %i colours has %i bits for each pixel, and all its pixels', async (colours, bits) => {
  const bitmap = bitmapOf(colours);
  expect(read(await encodePng(bitmap))).toEqual({ bits, pixels: [...bitmap.pixels] });
});
