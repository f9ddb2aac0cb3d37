import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import type { ListFolder } from '../../../src/source/read/list-files.ts';
import { readFolder } from '../../../src/source/read/read-folder.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

/** Lists folders, and refuses those with a certain name, as a system does if the right to read them is missing. */
const refusing =
  (name: string): ListFolder =>
  (path) =>
    basename(path) === name
      ? Promise.reject(Object.assign(new Error('permission denied'), { code: 'EACCES' }))
      : readdir(path, { withFileTypes: true });

test('a subfolder that cannot be read is named, and the rest is read', async () => {
  const folder = await makeFolder({
    '001-x.md': patternText(1),
    'open/002-x.md': patternText(2),
    'open/closed/003-x.md': patternText(3),
  });
  const { patterns, diagnostics } = await readFolder(folder, new Map(), refusing('closed'));
  expect(patterns.map(({ path }) => path)).toEqual(['001-x.md', 'open/002-x.md']);
  expect(diagnostics).toMatchObject([
    {
      rule: 'unreadable-file',
      severity: 'error',
      file: 'open/closed',
      message: 'The folder closed cannot be read (EACCES).',
      hint: 'Check its permissions.',
    },
  ]);
});

test('where the folder itself cannot be read, the error is the system’s', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1) });
  await expect(readFolder(folder, new Map(), refusing(basename(folder)))).rejects.toThrow(
    'permission denied',
  );
});
