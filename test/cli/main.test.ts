import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { makeFolder, patternText } from '../fixtures/folder.ts';
import { TO_END } from '../fixtures/time-limits.ts';

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['scripts/build-command.mjs'], { timeout: TO_END });
});

/** Starts the command. Its outputs are pipes by default. */
function start(args: readonly string[], out: number | 'pipe' = 'pipe', err: number | 'pipe' = 'pipe') {
  return spawn(process.execPath, ['bin/semilattice.js', ...args], {
    stdio: ['ignore', out, err],
    timeout: TO_END,
  });
}

async function ended(child: ReturnType<typeof start>): Promise<{ status: unknown; err: string }> {
  let err = '';
  child.stderr?.on('data', (data) => (err += String(data)));
  const [status] = await once(child, 'close');
  return { status, err };
}

test('a pipe that is closed early is silent, and the status tells of the folder', async () => {
  const good = await makeFolder({ '001-x.md': patternText(1) });
  const exported = start(['export', good, '--format', 'json']);
  exported.stdout?.destroy();
  expect(await ended(exported)).toEqual({ status: 0, err: '' });
  const bad = await makeFolder({ '001-x.md': 'no front matter' });
  const checked = start(['check', bad]);
  checked.stdout?.destroy();
  expect(await ended(checked)).toEqual({ status: 1, err: '' });
  const deaf = start(['export', bad, '--format', 'json']);
  deaf.stderr?.destroy();
  let out = '';
  deaf.stdout?.on('data', (data) => (out += String(data)));
  expect((await ended(deaf)).status).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ patterns: [] });
});

test.skipIf(!existsSync('/dev/full'))('a full disk behind the output is one line', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1) });
  const full = await open('/dev/full', 'w');
  try {
    const child = start(['export', folder, '--format', 'json'], full.fd);
    expect(await ended(child)).toEqual({ status: 1, err: 'The output: the disk is full.\n' });
    const mute = start(['check', `${folder}/nowhere`], 'pipe', full.fd);
    expect((await ended(mute)).status).toBe(2);
  } finally {
    await full.close();
  }
});
