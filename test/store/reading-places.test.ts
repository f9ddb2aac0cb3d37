import { expect, test } from 'vitest';
import { createReadingPlaces } from '../../src/store/reading-places.ts';
import { memoryStorage } from './memory-storage.ts';

test('a place is found again by its step, and after the page was loaded anew', () => {
  const storage = memoryStorage();
  const places = createReadingPlaces(() => storage);
  expect(places.kept(7)).toBeUndefined();
  places.keep(7, 120.4);
  expect(places.kept(7)).toBe(120);
  places.save();
  expect(createReadingPlaces(() => storage).kept(7)).toBe(120);
});

test('a storage that is closed or holds something else is borne', () => {
  const closed = createReadingPlaces(() => {
    throw new Error('closed');
  });
  closed.keep(1, 10);
  closed.save();
  expect(closed.kept(1)).toBe(10);
  const other = memoryStorage({ 'semilattice-places': '{"no": [1, 2]}' });
  expect(createReadingPlaces(() => other).kept(1)).toBeUndefined();
});
