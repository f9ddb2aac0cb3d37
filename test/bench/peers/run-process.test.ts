import { expect, test } from 'vitest';
import { runProcess } from './run-process.ts';

const node = (script: string, statuses?: readonly number[]) =>
  runProcess(process.execPath, ['-e', script], statuses ? { statuses } : {});

test('a run tells what the program printed and how long it took', async () => {
  const { output, seconds } = await node('console.log("one"); console.error("two")');
  expect(output.split('\n').toSorted()).toEqual(['', 'one', 'two']);
  expect(seconds).toBeGreaterThan(0);
});

test.runIf(process.platform === 'linux')('on Linux, it tells the peak memory', async () => {
  const { peakMB } = await node('const all = Buffer.alloc(100e6, 1); setTimeout(() => all, 100)');
  expect(peakMB).toBeGreaterThan(100);
});

test('a program that fails or is not there is an error that says why, unless its status means no failure', async () => {
  await expect(node('console.error("broken"); process.exit(1)')).rejects.toThrow(/status 1: broken/);
  await expect(node('process.exit(1)', [0, 1])).resolves.toMatchObject({ output: '' });
  await expect(runProcess('/no/such/program', [])).rejects.toThrow(/ENOENT/);
});
