import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDiskCache } from '../../../src/source/cache/disk-cache.ts';
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

test('two runs at once leave something that can be read', async () => {
  const place = await makeFolder();
  const runs = await Promise.all([1, 2, 3].map(() => openDiskCache(place, '/patterns', 'one')));
  runs.forEach((run, index) => run.put('bodies', `key ${index}`, index));
  await Promise.all(runs.map((run) => run.save()));
  const after = await openDiskCache(place, '/patterns', 'one');
  after.put('bodies', 'new', 'new');
  await after.save();
  expect((await openDiskCache(place, '/patterns', 'one')).get('bodies', 'new')).toBe('new');
});
