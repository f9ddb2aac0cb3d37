import { existsSync } from 'node:fs';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { WrittenSite } from '../../../src/source/build/written-site.ts';
import type { Cache } from '../../../src/source/cache/cache.ts';
import { makeFolder } from '../../fixtures/folder.ts';

function memory(): Cache {
  const kept = new Map<string, unknown>();
  return {
    get: (kind, key) => structuredClone(kept.get(`${kind} ${key}`)),
    keep: (kind, key) => kept.has(`${kind} ${key}`),
    put: (kind, key, result) => void kept.set(`${kind} ${key}`, result),
    save: () => Promise.resolve(),
  };
}

/** Writes a site with files of one key, as a build does, and puts it in the place of the one before. */
async function build(target: string, cache: Cache, key: string, text: string): Promise<readonly string[]> {
  const fresh = `${target}-new`;
  const made: string[] = [];
  const site = new WrittenSite(fresh, target, cache);
  site.put('a.txt', key, () => (made.push('a.txt'), text));
  if (!site.takeOver(key, ['deep/b.txt', 'deep/c.txt']))
    for (const path of ['deep/b.txt', 'deep/c.txt']) {
      made.push(path);
      site.write(path, text, key);
    }
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
  site.remember();
  return made;
}

async function sample() {
  const target = join(await makeFolder(), 'site');
  const cache = memory();
  await build(target, cache, 'one', 'first');
  return { target, cache, again: (key = 'one') => build(target, cache, key, 'second') };
}

const textOf = (target: string, path: string) => readFile(join(target, path), 'utf8');

test('what was made under the same key is taken over, again and again', async () => {
  const { target, again } = await sample();
  const { ino } = await stat(join(target, 'a.txt'));
  expect([await again(), await again(), await again()]).toEqual([[], [], []]);
  expect(await textOf(target, 'deep/b.txt')).toBe('first');
  expect((await stat(join(target, 'a.txt'))).ino).toBe(ino);
  expect(await again('two')).toEqual(['a.txt', 'deep/b.txt', 'deep/c.txt']);
  expect(await textOf(target, 'a.txt')).toBe('second');
});

test.each<[string, (path: string) => Promise<unknown>]>([
  [
    'changed in place, of the same size and age',
    async (path) => {
      const { atime, mtime } = await stat(path);
      await writeFile(path, 'other');
      await utimes(path, atime, mtime);
    },
  ],
  [
    'replaced',
    async (path) => {
      await writeFile(`${path}~`, 'first');
      await rename(`${path}~`, path);
    },
  ],
  ['removed', (path) => rm(path)],
])('a file that was %s is made anew, with those that belong to it', async (_, change) => {
  const { target, again } = await sample();
  await change(join(target, 'deep/c.txt'));
  expect(await again()).toEqual(['deep/b.txt', 'deep/c.txt']);
  expect(await textOf(target, 'deep/c.txt')).toBe('second');
});

test('without the site before, or what is known of it, all is made', async () => {
  const { target, cache, again } = await sample();
  expect(await build(target, memory(), 'one', 'second')).toHaveLength(3);
  expect(await again()).toHaveLength(3);
  await rm(target, { recursive: true });
  expect(existsSync(target)).toBe(false);
  expect(await build(target, cache, 'one', 'third')).toHaveLength(3);
});

test('what the app alone reads is held zipped, and taken over like the rest', async () => {
  const target = join(await makeFolder(), 'site');
  const cache = memory();
  const write = async (text: string) => {
    const site = new WrittenSite(`${target}-new`, target, cache);
    site.put('search.json', 'one', () => text);
    await rm(target, { recursive: true, force: true });
    await rename(`${target}-new`, target);
    site.remember();
  };
  const path = join(target, 'search.json.gz');
  await write('first');
  const { ino } = await stat(path);
  await write('second');
  expect(gunzipSync(await readFile(path)).toString()).toBe('first');
  expect((await stat(path)).ino).toBe(ino);
});
