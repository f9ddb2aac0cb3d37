import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packHolders, unpackFields } from '../../../src/language/search/holders.ts';

const count = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3000 }));
const holders = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 20_000 }), count), { selector: ([id]) => id, maxLength: 30 })
  .map((pairs) => pairs.toSorted(([a], [b]) => a - b));

test('a document that holds a word once takes one number, any other two', () => {
  expect(
    packHolders([
      [3, 1],
      [8, 2],
      [9, 1],
    ]),
  ).toEqual([3, 5, -2, 1]);
});

test('what was packed is unpacked again, in every field', () => {
  fc.assert(
    fc.property(holders, holders, (name, text) => {
      const packed = { 0: packHolders(name), 3: packHolders(text) };
      expect(unpackFields(packed)).toEqual(
        new Map([
          [0, new Map(name)],
          [3, new Map(text)],
        ]),
      );
    }),
  );
});
