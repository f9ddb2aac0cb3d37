import { execFile } from 'node:child_process';
import { cp, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeFolder, patternText } from '../fixtures/folder.ts';

const run = promisify(execFile);

/** Makes a clone in which the command has not been built yet, nor what lies beside it, but for what takes longest. */
async function freshClone(): Promise<string> {
  const clone = await makeFolder({ 'patterns/001-x.md': patternText(1) });
  for (const name of [
    'bin',
    'scripts',
    'src',
    'index.html',
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    'build/app',
    'build/renderer',
    'build/text/diagrams',
  ])
    await cp(name, join(clone, name), { recursive: true });
  await symlink(resolve('node_modules'), join(clone, 'node_modules'));
  return clone;
}

test('several commands at once in a fresh clone all run, and build what is stale alone', async () => {
  const clone = await freshClone();
  const semilattice = async (...args: string[]) =>
    (await run('npm', ['run', '--silent', 'semilattice', '--', ...args], { cwd: clone, timeout: 500_000 }))
      .stdout;
  const told = await Promise.all([semilattice('--version'), semilattice('check'), semilattice('--version')]);
  expect(told).toEqual(['0.1.0\n', expect.stringContaining('1 pattern, no links: no errors'), '0.1.0\n']);
  const command = join(clone, 'build/semilattice.js');
  const { mtimeMs } = await stat(command);
  await Promise.all([semilattice('--version'), semilattice('--version')]);
  expect((await stat(command)).mtimeMs).toBe(mtimeMs);

  const source = join(clone, 'src/cli/main.ts');
  const text = await readFile(source, 'utf8');
  await writeFile(source, text.replace('process.argv.slice(2)', "['help']"));
  const again = await Promise.all([semilattice('--version'), semilattice('check')]);
  expect(again).toEqual([expect.stringContaining('explore'), expect.stringContaining('explore')]);
  expect((await stat(command)).mtimeMs).not.toBe(mtimeMs);
  expect(await readdir(join(clone, 'build'))).toContain('semilattice.js');
  expect((await readdir(join(clone, 'build'))).filter((name) => name.startsWith('.'))).toEqual([]);
}, 600_000);
