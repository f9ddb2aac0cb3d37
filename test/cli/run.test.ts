import { readFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { paintFor } from '../../src/cli/paint.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';
import { commandIn } from './command.ts';

const command = (...args: string[]) => commandIn(process.cwd(), args);

test('--help and help tell the commands', async () => {
  for (const args of [['--help'], ['-h'], ['help']]) {
    const { status, out, err } = await command(...args);
    expect(status).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`semilattice ${name}`);
    expect(err).toBe('');
  }
});

test.each(COMMANDS.map(({ name }) => name))('help tells the options of %s, and of no other', async (name) => {
  const { status, out } = await command('help', name);
  expect(status).toBe(0);
  const own =
    COMMANDS.find((candidate) => candidate.name === name)?.options.map((option) => option.name) ?? [];
  const told = [...out.matchAll(/^ {2}--(\S+)/gm)].map((match) => match[1]?.replace(',', ''));
  expect(told).toEqual([...own, 'help', 'version']);
  expect(await command(name, '--help')).toEqual({ status, out, err: '' });
});

test('--version tells the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  for (const option of ['--version', '-v'])
    expect(await command(option)).toEqual({ status: 0, out: version, err: '' });
});

test('no command at all is wrong usage, and help goes where it does not mix with output', async () => {
  const { status, out, err } = await command();
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('semilattice build');
});

test.each([
  [['bild'], 'There is no command "bild". Did you mean "build"?'],
  [['exprot', 'src'], 'There is no command "exprot". Did you mean "export"?'],
  [['help', 'exploer'], 'There is no command "exploer". Did you mean "explore"?'],
  [['xyzzy'], 'There is no command "xyzzy".\n'],
  [['build', 'no/such/folder'], 'There is no folder "no/such/folder".'],
  [['build', 'package.json'], 'There is no folder "package.json".'],
  [['build', '.', '--bass', '/x/'], 'There is no option --bass of "build". Did you mean "--base"?'],
  [['build', '.', '-x'], 'There is no option -x of "build".'],
  [['build', '.', '--port', '80'], '--port is an option of "explore", not of "build".'],
  [['--verson'], 'There is no option --verson. Did you mean "--version"?'],
  [['build', '--out'], '--out wants a value.'],
  [['build', '--out', '--base', '/x/'], '--out wants a value.'],
  [['build', '--help=yes'], '--help takes no value'],
  [['build', '--review=yes'], '--review takes no value'],
  [['build', 'src', 'test'], 'one folder'],
  [['build', 'src', '--base', 'https://x'], '--base wants a path'],
  [['build', 'src', '--out', '.'], '--out would remove the folder of patterns'],
  [['build', '/', '--out', '.'], '--out would remove the folder that you are in'],
  [['explore', 'src', '--port', 'many'], '--port wants a number from 0 to 65535, not "many".'],
  [['explore', 'src', '--port', '65536'], '--port wants a number'],
  [['export', 'src'], 'Which format? Give --format with one of json, graphml, dot, csv, svg'],
  [
    ['export', 'src', '--format', 'graphlm'],
    'There is no format "graphlm": it is one of json, graphml, dot, csv, svg',
  ],
  [['export', 'src', '--format', 'graphlm'], 'Did you mean "graphml"?'],
])('wrong usage: %j', async (args, message) => {
  const { status, out, err } = await command(...args);
  expect(`${err}\n`).toContain(message);
  expect(out).toBe('');
  expect(status).toBe(2);
});

test('build reports broken files with their place, and builds the rest', async () => {
  const folder = await makeFolder({
    '001-x.md': patternText(1),
    '002-x.md': '# no front matter\n',
    'flow.svg': '<svg xmlns="http://www.w3.org/2000/svg" onmark="x"/>',
  });
  const out = await makeFolder();
  const lines: string[] = [];
  const built = await commandIn(process.cwd(), ['build', folder, '--out', `${out}/site`, '--base', 'sub'], {
    progress: (line) => lines.push(line),
  });
  expect(built.status).toBe(1);
  expect(built.err).toContain('002-x.md:1:1: The file has no front matter.');
  expect(built.err).toMatch(/flow\.svg:1:\d+: .* an event handler onmark, which is left out/);
  expect(built.out).toContain('1 pattern');
  expect(lines).toContain('Writing pages: 1 of 1');
  expect(lines.at(-1)).toBe('');
  const scripts = async (site: string) => {
    const names = await readdir(join(out, site, 'assets'));
    return (await Promise.all(names.map((name) => readFile(join(out, site, 'assets', name), 'utf8')))).join();
  };
  expect(await scripts('site')).not.toContain('The file has no front matter.');
  // A style sheet names the size of a window (widths.css); a browser is given the size itself.
  expect(await scripts('site')).toContain('@media (max-width:43.6875em)');
  expect(await scripts('site')).not.toMatch(/@custom-media|\(--\w+\)\s*[{]/);
  await commandIn(process.cwd(), ['build', folder, '--out', `${out}/reviewed`, '--review']);
  expect(await scripts('reviewed')).toContain('The file has no front matter.');
});

test('colours are for terminals that want them', () => {
  const red = (isTTY: boolean, env: Record<string, string> = {}) => paintFor({ isTTY }, env)('red', 'x');
  expect(red(true)).toBe('\u001b[31mx\u001b[39m');
  expect(red(true, { NO_COLOR: '' })).toBe('\u001b[31mx\u001b[39m');
  expect(red(true, { NO_COLOR: '1' })).toBe('x');
  expect(red(true, { TERM: 'dumb' })).toBe('x');
  expect(red(false)).toBe('x');
});
