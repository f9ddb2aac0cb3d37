import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLock, withLockAtOnce } from '../../../src/source/cache/with-lock.ts';
import { makeFolder } from '../../fixtures/folder.ts';

/** A folder with a lock whose owner has ended. */
async function withDeadLock(): Promise<string> {
  const lock = join(await makeFolder(), 'lock');
  const ended = spawn(process.execPath, ['-e', '']);
  await once(ended, 'exit');
  await mkdir(lock);
  await writeFile(join(lock, 'owner'), `${ended.pid}`);
  return lock;
}

test('of many who find a dead lock, one at a time has it', async () => {
  const lock = await withDeadLock();
  let holders = 0;
  const most: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, () =>
      withLock(lock, async () => {
        most.push(++holders);
        await new Promise((resolve) => setImmediate(resolve));
        holders -= 1;
      }),
    ),
  );
  expect(most).toEqual(Array.from({ length: 20 }, () => 1));
  expect(await readdir(join(lock, '..'))).toEqual([]);
});

test('short work is done at once, or not at all while somebody has the lock', async () => {
  const lock = join(await makeFolder(), 'lock');
  const done: string[] = [];
  expect(withLockAtOnce(lock, () => done.push('before'))).toBe(true);
  await withLock(lock, async () => {
    expect(withLockAtOnce(lock, () => done.push('meanwhile'))).toBe(false);
  });
  expect(withLockAtOnce(lock, () => done.push('after'))).toBe(true);
  expect(done).toEqual(['before', 'after']);
});

/** Refuses the first tries, as Windows does while another folder is being removed there. */
function refusing(code: string, tries: number): (path: string) => void {
  return (path) => {
    if (tries-- > 0) throw Object.assign(new Error(code), { code });
    mkdirSync(path);
  };
}

test.each(['EPERM', 'EACCES'])('a lock that Windows refuses with %s is waited for', async (code) => {
  const lock = join(await makeFolder(), 'lock');
  const claiming = { create: refusing(code, 3), isWindows: true };
  expect(await withLock(lock, () => Promise.resolve('done'), claiming)).toBe('done');
});

test('what a system refuses for good is told', async () => {
  const lock = join(await makeFolder(), 'lock');
  for (const [isWindows, code] of [
    [false, 'EACCES'],
    [true, 'ENOSPC'],
  ] as const) {
    const claiming = { create: refusing(code, 1), isWindows };
    await expect(withLock(lock, () => Promise.resolve(), claiming)).rejects.toThrow(code);
  }
});
