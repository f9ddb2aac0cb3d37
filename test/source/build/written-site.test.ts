import { createHash } from 'node:crypto';
import { readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { replaceFolder } from '../../../src/source/build/replace-folder.ts';
import { SiteMoved, WrittenSite } from '../../../src/source/build/written-site.ts';
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

/** How a site was built: the files that were made, and whether the folder is another one than before. */
interface Built {
  readonly made: readonly string[];
  readonly isWhole: boolean;
}

/** Writes files, and puts them in the place of the site before, as a build does. */
async function place(
  target: string,
  cache: Cache,
  fill: (files: WrittenSite, made: string[]) => void | Promise<void>,
): Promise<Built> {
  const made: string[] = [];
  let wasWhole = false;
  await replaceFolder(
    target,
    async (folder) => {
      const files = new WrittenSite(folder, target, cache);
      await fill(files, made);
      await files.complete();
      return files;
    },
    {
      replacing: (files) => files.replacing(),
      placed: (files, isWhole) => {
        wasWhole = isWhole;
        files.remember(isWhole);
      },
    },
  );
  return { made, isWhole: wasWhole };
}

/** Writes a site with files of one key, one of them alone and two together. */
function build(target: string, cache: Cache, key: string, text: string): Promise<Built> {
  return place(target, cache, (files, made) => {
    files.put('a.txt', key, () => (made.push('a.txt'), text));
    if (!files.takeOver(key, ['deep/b.txt', 'deep/c.txt']))
      for (const path of ['deep/b.txt', 'deep/c.txt']) {
        made.push(path);
        files.write(path, text, key);
      }
  });
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
  for (let times = 0; times < 3; times++) expect(await again()).toEqual({ made: [], isWhole: false });
  expect(await textOf(target, 'deep/b.txt')).toBe('first');
  expect((await stat(join(target, 'a.txt'))).ino).toBe(ino);
  expect((await again('two')).made).toEqual(['a.txt', 'deep/b.txt', 'deep/c.txt']);
  expect(await textOf(target, 'a.txt')).toBe('second');
});

test('nothing is taken over of a site that was written before the machine was started', async () => {
  const { target, again } = await sample();
  const now = Date.now() + 3_600_000;
  // A clock that moved on beside a machine that did not run in that time is what a start at another time looks like.
  vi.spyOn(Date, 'now').mockReturnValue(now);
  onTestFinished(() => void vi.restoreAllMocks());
  expect(await again()).toEqual({ made: ['a.txt', 'deep/b.txt', 'deep/c.txt'], isWhole: true });
  expect(await textOf(target, 'a.txt')).toBe('second');
  expect(await again()).toEqual({ made: [], isWhole: false });
});

test('where the same files are there, those that changed are put into the site', async () => {
  const { target, cache } = await sample();
  const { ino } = await stat(target);
  const change = (text: string) =>
    place(target, cache, (files) => {
      files.write('a.txt', text, text);
      files.takeOver('one', ['deep/b.txt', 'deep/c.txt']);
    });
  for (const text of ['other', 'third']) {
    expect((await change(text)).isWhole).toBe(false);
    expect(await textOf(target, 'a.txt')).toBe(text);
  }
  expect((await stat(target)).ino).toBe(ino);
  expect(await textOf(target, 'deep/c.txt')).toBe('first');
});

test('a file of the same content is not written, whatever its key', async () => {
  const { target, cache } = await sample();
  const { ino } = await stat(join(target, 'a.txt'));
  const rewrite = (key: string, text: string) =>
    place(target, cache, (files) => {
      files.put('a.txt', key, () => text);
      files.takeOver('one', ['deep/b.txt', 'deep/c.txt']);
    });
  await rewrite('two', 'first');
  expect((await stat(join(target, 'a.txt'))).ino).toBe(ino);
  await rewrite('three', 'other');
  expect(await textOf(target, 'a.txt')).toBe('other');
});

test('of a file that is joined of parts, those alone are made that changed', async () => {
  const target = join(await makeFolder(), 'site');
  const cache = memory();
  const texts = { a: 'Ä', b: 'bb', c: 'c' };
  const joined = (changed: Partial<typeof texts>) =>
    place(target, cache, (files, made) => {
      const parts = Object.entries({ ...texts, ...changed }).map(([name, text]) => ({
        key: name + text,
        make: () => (made.push(name), text),
      }));
      files.join('all.txt', parts.map(({ key }) => key).join(), parts);
    });
  const steps = [{}, {}, { b: 'more' }, { b: 'more', c: '' }, {}];
  const made = [];
  for (const step of steps) {
    made.push((await joined(step)).made);
    expect(await textOf(target, 'all.txt')).toBe(Object.values({ ...texts, ...step }).join(''));
  }
  expect(made).toEqual([['a', 'b', 'c'], [], ['b'], ['c'], ['b', 'c']]);
  await writeFile(join(target, 'all.txt'), 'of somebody else');
  expect((await joined({})).made).toEqual(['a', 'b', 'c']);
});

test.each<[string, (files: WrittenSite) => void]>([
  ['one more', (files) => files.write('deep/more/d.txt', 'more')],
  ['fewer', () => undefined],
])('where there are %s, a whole site takes its place, with what was taken over', async (_, change) => {
  const { target, cache, again } = await sample();
  const built = await place(target, cache, (files) => {
    files.takeOver('one', ['deep/b.txt', 'deep/c.txt']);
    change(files);
  });
  expect(built.isWhole).toBe(true);
  expect(await readdir(target)).not.toContain('a.txt');
  expect(await textOf(target, 'deep/c.txt')).toBe('first');
  expect(await again()).toEqual({ made: ['a.txt'], isWhole: true });
});

test.each<[string, (target: string) => Promise<unknown>]>([
  ['added a file', (target) => writeFile(join(target, 'deep/more.txt'), 'more')],
  ['removed a file that nobody keeps', (target) => rm(join(target, 'deep/b.txt'))],
  [
    'moved the site away and back',
    async (target) => {
      await rename(target, `${target}-away`);
      await rename(`${target}-away`, target);
    },
  ],
])('after somebody %s, a whole site takes its place', async (_, change) => {
  const { target, again } = await sample();
  await change(target);
  expect((await again()).isWhole).toBe(true);
  expect((await readdir(join(target, 'deep'))).toSorted()).toEqual(['b.txt', 'c.txt']);
  expect((await again()).isWhole).toBe(false);
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
  expect((await again()).made).toEqual(['deep/b.txt', 'deep/c.txt']);
  expect(await textOf(target, 'deep/c.txt')).toBe('second');
});

test('a file that goes while the site is built is noticed before anything takes its place', async () => {
  const { target, cache } = await sample();
  const fails = place(target, cache, async (files) => {
    files.takeOver('one', ['deep/b.txt', 'deep/c.txt']);
    await rm(join(target, 'deep/b.txt'));
  });
  await expect(fails).rejects.toThrow(SiteMoved);
  expect(await textOf(target, 'a.txt')).toBe('first');
});

test('without the site before, or what is known of it, all is made', async () => {
  const { target, cache, again } = await sample();
  expect((await build(target, memory(), 'one', 'second')).made).toHaveLength(3);
  expect((await again()).made).toHaveLength(3);
  await rm(target, { recursive: true });
  expect((await build(target, cache, 'one', 'third')).made).toHaveLength(3);
});

test('what the app alone reads is held zipped, and taken over like the rest', async () => {
  const target = join(await makeFolder(), 'site');
  const cache = memory();
  const write = (text: string) =>
    place(target, cache, async (files) => {
      files.put('search.json', 'one', () => text);
      expect(await files.digestOf('search.json')).toBe(createHash('sha256').update('first').digest('hex'));
    });
  const path = join(target, 'search.json.gz');
  await write('first');
  const { ino } = await stat(path);
  await write('second');
  expect(gunzipSync(await readFile(path)).toString()).toBe('first');
  expect((await stat(path)).ino).toBe(ino);
});

test('what is held of the site before is not read any more when another build has renewed it', async () => {
  const target = join(await makeFolder(), 'site');
  const cache = memory();
  await build(target, cache, 'one', 'first');
  const read: unknown[] = [];
  await place(target, cache, async (files) => {
    const held = files.held(['deep/b.txt', 'deep/c.txt']);
    read.push(held?.read());
    await writeFile(join(target, 'other.txt'), 'by another build');
    await rename(join(target, 'other.txt'), join(target, 'deep/c.txt'));
    read.push(held?.read());
    await rm(join(target, 'deep/c.txt'));
    read.push(held?.read());
    files.write('a.txt', 'last');
  });
  expect(read).toEqual([['first', 'first'], null, null]);
});

test('several digests at once wait for what is still being zipped', async () => {
  const target = join(await makeFolder(), 'site');
  const texts = { 'search.json': 'first '.repeat(100_000), 'sentences.json': 'second', 'plain.txt': 'third' };
  await place(target, memory(), async (files) => {
    for (const [path, text] of Object.entries(texts)) files.write(path, text);
    const digests = await Promise.all(Object.keys(texts).map((path) => files.digestOf(path)));
    expect(digests).toEqual(
      Object.values(texts).map((text) => createHash('sha256').update(text).digest('hex')),
    );
  });
});
