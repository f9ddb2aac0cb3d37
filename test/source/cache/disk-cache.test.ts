import fs from 'node:fs';
import { appendFile, readdir, stat } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDiskCache } from '../../../src/source/cache/disk-cache.ts';
import { withLock } from '../../../src/source/cache/with-lock.ts';
import { makeFolder } from '../../fixtures/folder.ts';

test('a result is found by the next run, until a run no longer uses most of them', async () => {
  const place = await makeFolder();
  const open = () => openDiskCache(place, '/patterns', 'one');
  const first = await open();
  for (const key of ['a', 'b', 'c']) first.put('bodies', key, { key, tags: new Set([key]) });
  await first.save();
  const second = await open();
  expect(second.get('bodies', 'a')).toEqual({ key: 'a', tags: new Set(['a']) });
  await second.save();
  const third = await open();
  expect(third.get('bodies', 'a')).toBeDefined();
  expect(third.get('bodies', 'b')).toBeUndefined();
});

test('another version and another folder find nothing, and packs of other versions go', async () => {
  const place = await makeFolder();
  const one = await openDiskCache(place, '/patterns', 'one');
  one.put('bodies', 'a', 1);
  await one.save();
  expect((await openDiskCache(place, '/others', 'one')).get('bodies', 'a')).toBeUndefined();
  const two = await openDiskCache(place, '/patterns', 'two');
  expect(two.get('bodies', 'a')).toBeUndefined();
  two.put('bodies', 'a', 2);
  await two.save();
  const [folder = ''] = await readdir(place);
  expect(await readdir(join(place, folder))).toEqual(['bodies-two.pack']);
});

test('runs at once leave what all of them made, and what each of them used', async () => {
  const place = await makeFolder();
  const open = () => openDiskCache(place, '/patterns', 'one');
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const first = open();
  for (const name of names) first.put('bodies', name, name);
  await first.save();
  const runs = [0, 1, 2].map(open);
  for (const [index, run] of runs.entries()) {
    // Each uses so few that it writes the pack anew.
    expect(run.get('bodies', names[index] ?? '')).toBe(names[index]);
    run.put('bodies', `key ${index}`, index);
  }
  await Promise.all(runs.map((run) => run.save()));
  const after = open();
  for (const index of runs.keys()) {
    expect(after.get('bodies', `key ${index}`)).toBe(index);
    expect(after.get('bodies', names[index] ?? '')).toBe(names[index]);
  }
  expect(after.get('bodies', 'h')).toBeUndefined();
  await after.save();
  expect((await readdir(place)).length).toBe(1);
});

test('what a run made is written before its end as soon as it is much, and is found like all else', async () => {
  const place = await makeFolder();
  const open = (mostHeld: number) => openDiskCache(place, '/patterns', 'one', mostHeld);
  const run = open(100);
  const long = 'x'.repeat(60);
  for (const key of ['a', 'b', 'c', 'd', 'e']) run.put('bodies', key, key + long);
  const [folder = ''] = await readdir(place);
  const { size } = await stat(join(place, folder, 'bodies-one.pack'));
  expect(size).toBeGreaterThan(4 * long.length);
  for (const key of ['a', 'e']) expect(run.get('bodies', key)).toBe(key + long);
  expect(run.keep('bodies', 'a')).toBe(true);
  await run.save();
  const next = open(1_000_000);
  for (const key of ['a', 'b', 'c', 'd', 'e']) expect(next.get('bodies', key)).toBe(key + long);
});

test('a run that is killed leaves what it wrote, and a pack that was cut off is written anew', async () => {
  const place = await makeFolder();
  const open = (mostHeld: number) => openDiskCache(place, '/patterns', 'one', mostHeld);
  open(0).put('bodies', 'a', 'first');
  expect(open(0).get('bodies', 'a')).toBe('first');
  const [folder = ''] = await readdir(place);
  await appendFile(join(place, folder, 'bodies-one.pack'), 'half of a segment');
  const run = open(0);
  expect(run.get('bodies', 'a')).toBe('first');
  run.put('bodies', 'b', 'second');
  expect(run.get('bodies', 'b')).toBe('second');
  await run.save();
  const next = open(0);
  expect([next.get('bodies', 'a'), next.get('bodies', 'b')]).toEqual(['first', 'second']);
});

test('a place that cannot be written is tried once, not at each result, and results are found', async () => {
  const place = join(await makeFolder({ file: '' }), 'file');
  const run = openDiskCache(place, '/patterns', 'one', 10);
  const tried = vi.spyOn(fs, 'mkdirSync');
  syncBuiltinESMExports();
  const keys = Array.from({ length: 20 }, (_, index) => String(index));
  for (const key of keys) run.put('pages', key, key + 'x'.repeat(20));
  expect(tried).toHaveBeenCalledTimes(1);
  tried.mockRestore();
  syncBuiltinESMExports();
  for (const key of keys) expect(run.get('pages', key)).toBe(key + 'x'.repeat(20));
  await run.save();
});

test('while another run writes, what a run made waits, and nothing of either is lost', async () => {
  const place = await makeFolder();
  const open = () => openDiskCache(place, '/patterns', 'one', 10);
  const [one, other] = [open(), open()];
  one.put('pages', 'a', 'x'.repeat(20));
  const [folder = ''] = await readdir(place);
  await withLock(join(place, `${folder}.lock`), async () => {
    one.put('pages', 'b', 'y'.repeat(20));
    expect(one.get('pages', 'b')).toBe('y'.repeat(20));
    expect(open().get('pages', 'b')).toBeUndefined();
  });
  other.put('pages', 'c', 'z'.repeat(20));
  one.put('pages', 'd', 'w');
  expect(open().get('pages', 'b')).toBe('y'.repeat(20));
  await Promise.all([one.save(), other.save()]);
  const next = open();
  expect(['a', 'b', 'c', 'd'].map((key) => next.get('pages', key))).toEqual([
    'x'.repeat(20),
    'y'.repeat(20),
    'z'.repeat(20),
    'w',
  ]);
});
