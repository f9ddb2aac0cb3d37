import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { entryOf, openPack, writeSegment } from '../../../src/source/cache/pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'semilattice-pack-'));
const path = join(folder, 'a.pack');
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
const segment = fc
  .dictionary(fc.string({ maxLength: 8 }), bytes, { maxKeys: 5 })
  .map((entries) => new Map(Object.entries(entries)));
const packed = (segments: readonly ReadonlyMap<string, Buffer>[]) =>
  Buffer.concat(
    segments.flatMap((entries) => [
      ...writeSegment(new Map([...entries].map(([key, entry]) => [key, entryOf(entry)]))),
    ]),
  );
const joined = (segments: readonly ReadonlyMap<string, Buffer>[]) =>
  new Map(segments.flatMap((entries) => [...entries]));

/** Reads a whole pack. Results that are damaged are left out. */
function read(pack: Buffer) {
  writeFileSync(path, pack);
  const { keys, get, isSound, close } = openPack(path);
  const entries = new Map([...keys].flatMap((key) => (get(key) ? [[key, get(key)] as const] : [])));
  close();
  return { entries, isSound };
}

test('what was written is read again, later segments last', () => {
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 4 }), (segments) => {
      expect(read(packed(segments))).toEqual({ entries: joined(segments), isSound: true });
    }),
  );
});

test('a pack that ends too early gives only what is whole before that, and takes nothing more', () => {
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), fc.nat(), (segments, place) => {
      const pack = packed(segments);
      const at = place % pack.length;
      const count = segments.findIndex((_, index) => packed(segments.slice(0, index + 1)).length > at);
      const whole = segments.slice(0, count);
      const isSound = packed(whole).length === at;
      expect(read(pack.subarray(0, at))).toEqual({ entries: joined(whole), isSound });
    }),
  );
});

test('a pack with another byte gives nothing that was not written', () => {
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), fc.nat(), (segments, place) => {
      const pack = packed(segments);
      const at = place % pack.length;
      pack[at] = (pack[at] ?? 0) ^ 1;
      const { entries } = read(pack);
      for (const [key, entry] of entries)
        expect(segments.some((written) => written.get(key)?.equals(entry ?? Buffer.alloc(0)))).toBe(true);
    }),
  );
});

test('without a file, a pack is empty', () => {
  const { keys, get, isSound } = openPack(join(folder, 'none.pack'));
  expect([keys.size, get('a'), isSound]).toEqual([0, undefined, true]);
});

test('results are taken from one pack into another without being looked at, and stay damaged if they were', () => {
  const pack = packed([
    new Map([
      ['a', Buffer.from('first')],
      ['b', Buffer.from('second')],
    ]),
  ]);
  pack[pack.length - 1] = 0;
  writeFileSync(path, pack);
  const before = openPack(path);
  const entries = new Map(
    ['a', 'b'].flatMap((key) => {
      const entry = before.entry(key);
      return entry ? [[key, entry] as const] : [];
    }),
  );
  const written = Buffer.concat([...writeSegment(entries)]);
  before.close();
  expect(read(written).entries).toEqual(new Map([['a', Buffer.from('first')]]));
  expect(before.entry('none')).toBeUndefined();
});
