import { expect, test } from 'vitest';
import { freeAsItGrows, freeMemory } from '../../../src/source/build/free-memory.ts';

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

test('memory that was just freed is not looked through again until the heap has grown', async () => {
  const free = freeAsItGrows();
  const ballast = Array.from({ length: 3_000_000 }, (_, at) => ({ at }));
  free();
  const unneeded = new WeakRef({ text: 'x' });
  await new Promise((done) => setImmediate(done));
  free();
  expect(unneeded.deref()).toBeDefined();
  expect(ballast).toHaveLength(3_000_000);
});
