import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPack, writeSegment } from '../../../src/source/cache/pack.ts';

const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
const segment = fc
  .dictionary(fc.string({ maxLength: 8 }), bytes, { maxKeys: 5 })
  .map((entries) => new Map(Object.entries(entries)));
const packed = (segments: readonly ReadonlyMap<string, Buffer>[]) =>
  Buffer.concat(segments.flatMap((entries) => writeSegment(entries)));

test('what was written is read again, later segments last', () => {
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 4 }), (segments) => {
      const { entries, isSound } = readPack(packed(segments));
      expect(isSound).toBe(true);
      expect(entries).toEqual(new Map(segments.flatMap((entriesOf) => [...entriesOf])));
    }),
  );
});

test('a pack that ends too early or holds another byte gives only what is whole before that', () => {
  fc.assert(
    fc.property(
      fc.array(segment, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.boolean(),
      (segments, place, isCut) => {
        const pack = packed(segments);
        const at = place % pack.length;
        const damaged = isCut ? pack.subarray(0, at) : Buffer.from(pack);
        if (!isCut) damaged[at] = (damaged[at] ?? 0) ^ 1;
        const { entries, isSound } = readPack(damaged);
        const whole = segments.slice(
          0,
          segments.findIndex((_, index) => packed(segments.slice(0, index + 1)).length > at),
        );
        expect(entries).toEqual(new Map(whole.flatMap((entriesOf) => [...entriesOf])));
        expect(isSound).toBe(isCut && packed(whole).length === at);
      },
    ),
  );
});
