import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { systemErrorLine } from '../../src/cli/system-error.ts';
import { makeFolder } from '../fixtures/folder.ts';

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

test('what the system refuses is one line with path and cause', async () => {
  const folder = await makeFolder({ 'a.txt': 'x' });
  const line = async (work: Promise<unknown>) => systemErrorLine(await errorOf(work), folder);
  expect(await line(readFile(`${folder}/b.txt`))).toBe('b.txt: there is no such file or folder.');
  expect(await line(writeFile(folder, 'x'))).toBe(`${folder}: it is a folder.`);
  expect(await line(mkdir(`${folder}/a.txt/b`))).toBe('a.txt/b: a part of the path is a file, not a folder.');
});

test('one that a library wrapped is told, too; our own fault is not', () => {
  const full = Object.assign(new Error('x'), { code: 'ENOSPC', syscall: 'write', path: '/t/x' });
  expect(systemErrorLine(new Error('Build failed', { cause: full }), '/t')).toBe('x: the disk is full.');
  expect(systemErrorLine(new TypeError('undefined is not a function'), '/t')).toBeNull();
  expect(systemErrorLine(Object.assign(new Error('x'), { code: 'PARSE_ERROR' }), '/t')).toBeNull();
});
