import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceContent, restoreContent, takeContent } from '../../../src/source/build/replace-content.ts';
import { makeFolder } from '../../fixtures/folder.ts';

/** Returns all files of a folder with their texts. */
async function textsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return Object.fromEntries(files.map((file, index) => [file.slice(folder.length + 1), texts[index] ?? '']));
}

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const ended = spawn(process.execPath, ['-e', '']);
  await once(ended, 'exit');
  return ended.pid ?? 0;
}

const OLD = { index: 'old', 'assets/a': 'old', 'assets/gone': 'old' };
const NEW = { index: 'new', 'assets/a': 'new', 'new/b': 'new' };

const within = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

test('the content of a folder that cannot be moved itself is replaced', async () => {
  const root = await makeFolder({ ...within('site', OLD), ...within('fresh', NEW) });
  await replaceContent(join(root, 'site'), join(root, 'fresh'));
  expect(await textsOf(join(root, 'site'))).toEqual(NEW);
  expect(await readdir(join(root, 'site'))).toEqual(['assets', 'index', 'new']);
});

test('what fails before all is copied leaves it as it was', async () => {
  const root = await makeFolder(within('site', OLD));
  await expect(replaceContent(join(root, 'site'), join(root, 'nowhere'))).rejects.toThrow('ENOENT');
  expect(await textsOf(join(root, 'site'))).toEqual(OLD);
  await expect(takeContent(join(root, 'site'), join(root, 'nowhere'))).rejects.toThrow('ENOENT');
  expect(await textsOf(join(root, 'site'))).toEqual(OLD);
});

test('where a run was killed at it, the content before comes back', async () => {
  const id = await endedProcess();
  const { index, ...rest } = OLD;
  const begun = await makeFolder({
    ...rest,
    [`.semilattice-old-${id}-0/index`]: index,
    ...within(`.semilattice-new-${id}-0`, NEW),
  });
  await restoreContent(begun);
  expect(await textsOf(begun)).toEqual(OLD);
  const further = await makeFolder({
    'assets/a': 'new',
    ...within(`.semilattice-whole-${id}-0`, OLD),
    [`.semilattice-new-${id}-0/index`]: 'new',
  });
  await restoreContent(further);
  expect(await textsOf(further)).toEqual(OLD);
  expect((await readdir(further)).toSorted()).toEqual(['assets', 'index']);
});
