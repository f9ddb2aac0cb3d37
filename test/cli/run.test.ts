import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';

async function command(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    cwd: process.cwd(),
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

test('--help tells the commands', async () => {
  const { status, out } = await command('--help');
  expect(status).toBe(0);
  for (const name of ['explore', 'build']) expect(out).toContain(`semilattice ${name}`);
});

test.each([
  [['bild'], /There is no command "bild"/],
  [['build', 'no/such/folder'], /There is no folder "no\/such\/folder"/],
  [['build', '.', '--bass', '/x/'], /--bass/],
  [['build', 'src', 'test'], /one folder/],
  [['build', 'src', '--base', 'https://x'], /--base wants a path/],
  [['build', 'src', '--out', '.'], /--out would remove/],
  [['explore', 'src', '--port', 'many'], /--port wants a number/],
])('wrong usage: %j', async (args, message) => {
  const { status, err } = await command(...args);
  expect(status).toBe(2);
  expect(err).toMatch(message);
});

test('build reports broken files with their place, and builds the rest', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1), '002-x.md': '# no front matter\n' });
  const out = await makeFolder();
  const built = await command('build', folder, '--out', `${out}/site`, '--base', 'sub');
  expect(built.status).toBe(1);
  expect(built.err).toContain('002-x.md:1:1: The file has no front matter.');
  expect(built.out).toContain('1 pattern');
}, 60_000);
