import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WITH_TEXTS } from '../../../src/source/read/reading-depth.ts';
import { assemble } from '../../../src/source/read/assemble.ts';
import type { KnownFiles } from '../../../src/source/read/read-file.ts';
import { readFolder } from '../../../src/source/read/read-folder.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

test('a text that shows another one changes with it', async () => {
  const folder = await makeFolder({
    '001-x.md': patternText(1, '', '\n![[Pattern 2]]\n'),
    '002-x.md': patternText(2, '', '\nBefore.\n'),
    '003-x.md': patternText(3, '', '\nSee [[Pattern 2]].\n'),
  });
  const known: KnownFiles = new Map();
  const before = assemble(await readFolder(folder, known), 'x', WITH_TEXTS);
  expect(before.body(1, '/')?.html).toContain('Before.');
  await writeFile(join(folder, '002-x.md'), patternText(2, '', '\nAfterwards.\n'));
  const now = before.withTextsOf(await readFolder(folder, known));
  expect(now?.changed).toEqual([2, 1]);
  expect(now?.loaded.body(1, '/')?.html).toContain('Afterwards.');
});

test('a text that shows another one loads what that one needs', async () => {
  const folder = await makeFolder({
    '001-x.md': patternText(1, '', '\n![[Pattern 2]]\n'),
    '002-x.md': patternText(2, '', '\nSo $x$.\n'),
  });
  const loaded = assemble(await readFolder(folder), 'x', WITH_TEXTS);
  await loaded.prepare([1]);
  expect(loaded.body(1, '/')?.html).toContain('class="katex"');
});
