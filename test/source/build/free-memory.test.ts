import { getHeapStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { freeEarly, freeMemory } from '../../../src/source/build/free-memory.ts';

test('what is no longer needed is gone at once', async () => {
  const unneeded = new WeakRef({ text: 'x' });
  const needed = { text: 'y' };
  const stillThere = new WeakRef(needed);
  // The target of a weak reference stays in memory until the running job ends.
  await new Promise((done) => setImmediate(done));
  freeMemory(0);
  expect(unneeded.deref()).toBeUndefined();
  expect(stillThere.deref()).toBe(needed);
});

test('a small heap stays as it is, because looking through it would take longer', async () => {
  const unneeded = new WeakRef({ text: 'x' });
  await new Promise((done) => setImmediate(done));
  freeMemory(Infinity);
  expect(unneeded.deref()).toBeDefined();
});

test('a heap does not grow to several times what is in use', () => {
  freeEarly();
  freeMemory(0);
  const inUse = () => getHeapStatistics().used_heap_size;
  const ballast = Array.from({ length: 1_000_000 }, (_, at) => ({ at, self: [at] }));
  const before = inUse();
  let most = 0;
  for (let round = 0; round < 300; round++) {
    const unneeded = Array.from({ length: 20_000 }, (_, at) => ({ at, self: [at] }));
    most = Math.max(most, unneeded.length, inUse());
  }
  expect(most).toBeLessThan(2.2 * before);
  expect(ballast).toHaveLength(1_000_000);
});
