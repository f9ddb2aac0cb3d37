import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFolder } from '../../../src/source/build/replace-folder.ts';
import { SITE_MARK } from '../../../src/source/read/site-mark.ts';
import { buildModule } from '../../fixtures/build-module.ts';
import { makeFolder } from '../../fixtures/folder.ts';
import { TO_END } from '../../fixtures/time-limits.ts';

test('with the mark of a site, and nothing beside it', async () => {
  const root = await makeFolder({ 'site/old.txt': 'old' });
  await replaceFolder(join(root, 'site'), (folder) => writeFile(join(folder, 'new.txt'), 'new'));
  expect((await readdir(join(root, 'site'))).toSorted()).toEqual([SITE_MARK, 'new.txt']);
  expect(await readdir(root)).toEqual(['site']);
});

test('what fails in the middle leaves it as it was', async () => {
  const root = await makeFolder({ 'site/old.txt': 'old' });
  const fails = replaceFolder(join(root, 'site'), async (folder) => {
    await writeFile(join(folder, 'half.txt'), 'half');
    throw new Error('no space');
  });
  await expect(fails).rejects.toThrow('no space');
  expect(await readdir(join(root, 'site'))).toEqual(['old.txt']);
  expect(await readdir(root)).toEqual(['site']);
});

test('where a few files alone are new, the folder stays and has them; nobody else puts anything there meanwhile', async () => {
  const root = await makeFolder({ 'site/a/old.txt': 'old', 'site/b.txt': 'old' });
  const { ino } = await stat(join(root, 'site'));
  let isTaken = false;
  const renew = (text: string) =>
    replaceFolder(
      join(root, 'site'),
      async (folder) => {
        await mkdir(join(folder, 'a'));
        for (const path of ['a/old.txt', 'b.txt']) await writeFile(join(folder, path), text);
      },
      {
        replacing: () => {
          expect(isTaken).toBe(false);
          isTaken = true;
          return ['a/old.txt', 'b.txt'];
        },
        placed: (_, isWhole) => {
          expect(isWhole).toBe(false);
          isTaken = false;
        },
      },
    );
  await Promise.all(['one', 'two', 'three'].map(renew));
  const [a, b] = await Promise.all(
    ['a/old.txt', 'b.txt'].map((path) => readFile(join(root, 'site', path), 'utf8')),
  );
  expect(['one', 'two', 'three']).toContain(a);
  expect(b).toBe(a);
  expect((await stat(join(root, 'site'))).ino).toBe(ino);
  expect(await readdir(root)).toEqual(['site']);
});

test('where one of a few files cannot be put in its place, none of them is', async () => {
  const root = await makeFolder({ 'site/a.txt': 'old', 'site/b.txt/c.txt': 'a folder' });
  const renewal = replaceFolder(
    join(root, 'site'),
    async (folder) => {
      for (const path of ['a.txt', 'b.txt']) await writeFile(join(folder, path), 'new');
    },
    { replacing: () => ['a.txt', 'b.txt'], placed: () => undefined },
  );
  await expect(renewal).rejects.toThrow();
  expect(await readFile(join(root, 'site/a.txt'), 'utf8')).toBe('old');
  expect(await readdir(root)).toEqual(['site']);
});

test.each([
  ['this process, which has not taken it,', `${process.pid} ${randomUUID()}`, 0],
  ['a process that gives no sign', String(process.ppid), 120_000],
])('a lock in the name of %s holds nobody up', async (_, owner, age) => {
  const root = await makeFolder();
  const lock = join(root, '.site.semilattice-lock');
  await mkdir(lock);
  await writeFile(join(lock, 'owner'), owner);
  const past = new Date(Date.now() - age);
  await utimes(lock, past, past);
  await replaceFolder(join(root, 'site'), () => Promise.resolve());
  expect(await readdir(root)).toEqual(['site']);
});

test('the lock of a process that was killed holds nobody up', async () => {
  const root = await makeFolder();
  const ended = spawn(process.execPath, ['-e', '']);
  await once(ended, 'exit');
  await mkdir(join(root, '.site.semilattice-lock'));
  await writeFile(join(root, '.site.semilattice-lock/owner'), String(ended.pid));
  await replaceFolder(join(root, 'site'), () => Promise.resolve());
  expect(await readdir(root)).toEqual(['site']);
});

test('many at once leave one whole', async () => {
  const root = await makeFolder({ 'site/old.txt': 'old' });
  await Promise.all(
    Array.from({ length: 8 }, (_, run) =>
      replaceFolder(join(root, 'site'), async (folder) => {
        for (const name of ['a', 'b', 'c']) await writeFile(join(folder, name), String(run));
      }),
    ),
  );
  const texts = await Promise.all(['a', 'b', 'c'].map((name) => readFile(join(root, 'site', name), 'utf8')));
  expect(new Set(texts).size).toBe(1);
  expect(await readdir(root)).toEqual(['site']);
});

test('what a killed run left goes with the next', async () => {
  const root = await makeFolder();
  const ended = spawn(process.execPath, ['-e', '']);
  await once(ended, 'exit');
  await mkdir(join(root, `.site.semilattice-new-${ended.pid}-0`));
  await mkdir(join(root, `.site.semilattice-old-${ended.pid}-0`));
  await mkdir(join(root, `.site.semilattice-new-${process.pid}-0`));
  await replaceFolder(join(root, 'site'), () => Promise.resolve());
  expect((await readdir(root)).toSorted()).toEqual([`.site.semilattice-new-${process.pid}-0`, 'site']);
  expect((await stat(join(root, 'site'))).isDirectory()).toBe(true);
});

test('a site that a killed run had moved away comes back', async () => {
  const root = await makeFolder();
  const ended = spawn(process.execPath, ['-e', '']);
  await once(ended, 'exit');
  await mkdir(join(root, `.site.semilattice-old-${ended.pid}-0`));
  await writeFile(join(root, `.site.semilattice-old-${ended.pid}-0/kept.txt`), 'kept');
  const fails = replaceFolder(join(root, 'site'), () => Promise.reject(new Error('again')));
  await expect(fails).rejects.toThrow('again');
  expect(await readdir(join(root, 'site'))).toEqual(['kept.txt']);
});

/** A script that replaces a site and sends itself a signal to end after a number of turns of the event loop. */
const END_AFTER = `
import { writeFileSync } from 'node:fs';
import { replaceFolder } from '../replace-folder.mjs';
const [target, turns] = process.argv.slice(2);
await replaceFolder(target, async (folder) => {
  writeFileSync(folder + '/page', 'new');
  const wait = (left) => (left > 0 ? setImmediate(wait, left - 1) : process.kill(process.pid, 'SIGINT'));
  wait(Number(turns));
});
`;

test('whenever it is asked to end, there is a whole site, and nothing beside it', async () => {
  const root = await makeFolder({ 'module/run.mjs': END_AFTER });
  await buildModule('src/source/build/replace-folder.ts', join(root, 'module'));
  const target = join(root, 'out/site');
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'page'), 'old');
  for (let turns = 0; turns < 16; turns++) {
    const child = spawn(process.execPath, [join(root, 'module/run.mjs'), target, String(turns)], {
      timeout: TO_END,
    });
    await once(child, 'exit');
    expect([turns, await readdir(join(root, 'out'))]).toEqual([turns, ['site']]);
    expect(['old', 'new']).toContain(await readFile(join(target, 'page'), 'utf8'));
    await writeFile(join(target, 'page'), 'old');
  }
});
