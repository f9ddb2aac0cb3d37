import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstFrom } from '../../src/language/first-from.ts';

test('the place is that of the first item whose key is not before the given one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ max: 20, min: 0 })), fc.integer({ max: 21, min: -1 }), (keys, key) => {
      const items = keys.toSorted((a, b) => a - b).map((id) => ({ id }));
      const place = items.findIndex(({ id }) => id >= key);
      expect(firstFrom(items, key, ({ id }) => id)).toBe(place === -1 ? items.length : place);
    }),
  );
});
