import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITE_MARK, lookAtOutput, replaceFolder } from '../../src/source/output-folder.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';

describe('where a site may be written', () => {
  async function look(out: (root: string) => string, force = false) {
    const root = await makeFolder({
      'patterns/001-a.md': patternText(1),
      'patterns/site/index.html': 'x',
      [`patterns/old/${SITE_MARK}`]: '',
      'foreign/letter.txt': 'x',
      'file.txt': 'x',
      'here/x.txt': 'x',
    });
    await mkdir(join(root, 'empty'));
    await symlink(join(root, 'patterns'), join(root, 'link'));
    await symlink(root, join(root, 'here/up'));
    const found = await lookAtOutput(out(root), {
      folder: join(root, 'patterns'),
      cwd: join(root, 'here'),
      force,
    });
    return found.kind === 'refused' ? found.why : { hasSite: found.hasSite };
  }

  test.each([
    ['a new folder', 'dist', { hasSite: false }],
    ['a new folder in a new folder', 'a/b/dist', { hasSite: false }],
    ['an empty folder', 'empty', { hasSite: false }],
    ['a site of ours', 'patterns/old', { hasSite: true }],
    ['the folder of patterns', 'patterns', 'holds-patterns'],
    ['a folder that holds it', '', 'holds-patterns'],
    ['a link that leads to it', 'link', 'holds-patterns'],
    ['a link that leads to what holds it', 'here/up', 'holds-patterns'],
    ['where the command runs', 'here', 'holds-you'],
    ['files of somebody', 'foreign', 'foreign'],
    ['other files within the patterns', 'patterns/site', 'foreign'],
    ['a file', 'file.txt', 'is-file'],
  ])('%s', async (_, path, result) => {
    expect(await look((root) => join(root, path))).toEqual(result);
  });

  test('files of somebody are replaced where the caller insists, patterns are not', async () => {
    expect(await look((root) => join(root, 'foreign'), true)).toEqual({ hasSite: false });
    expect(await look((root) => join(root, 'link'), true)).toBe('holds-patterns');
  });
});

describe('a folder is replaced as a whole or not at all', () => {
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

  test('many at once leave one whole', async () => {
    const root = await makeFolder({ 'site/old.txt': 'old' });
    await Promise.all(
      Array.from({ length: 8 }, (_, run) =>
        replaceFolder(join(root, 'site'), async (folder) => {
          for (const name of ['a', 'b', 'c']) await writeFile(join(folder, name), String(run));
        }),
      ),
    );
    const texts = await Promise.all(
      ['a', 'b', 'c'].map((name) => readFile(join(root, 'site', name), 'utf8')),
    );
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
});
