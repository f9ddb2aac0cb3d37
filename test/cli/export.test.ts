import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeFolder, patternText } from '../fixtures/folder.ts';
import { EXPORT_FORMATS } from '../../src/cli/export-formats.ts';
import { commandIn } from './command.ts';

test.each([
  ['json', '{\n  "version": 1,'],
  ['graphml', '<?xml version="1.0" encoding="UTF-8"?>\n'],
  ['dot', 'digraph language {\n'],
  ['csv', 'id,name,'],
  ['svg', '<svg '],
  ['mermaid', '---\ntitle: "Patterns"\n---\nflowchart TB\n'],
])('%s goes out, or into a file, the same', async (format, beginning) => {
  const cwd = await makeFolder({ 'patterns/001-x.md': patternText(1) });
  const { status, out, err } = await commandIn(cwd, ['export', '--format', format]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out.slice(0, beginning.length)).toBe(beginning);
  expect(out).toContain('Pattern 1');
  const written = await commandIn(cwd, ['export', 'patterns', '--format', format, '--out', 'new/file']);
  expect(written).toEqual({ status: 0, out: '', err: '' });
  expect(await readFile(`${cwd}/new/file`, 'utf8')).toBe(`${out}\n`);
});

test('each format has a name and an ending of its own, and the help explains it', async () => {
  expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
  expect(new Set(EXPORT_FORMATS.map(({ ending }) => ending)).size).toBe(EXPORT_FORMATS.length);
  const { out } = await commandIn(process.cwd(), ['help', 'export']);
  for (const { id, meaning } of EXPORT_FORMATS) expect(out).toMatch(new RegExp(`^  ${id} +${meaning}$`, 'm'));
});

test.each(EXPORT_FORMATS)('without --format, a file that ends in $ending is $id', async ({ id, ending }) => {
  const cwd = await makeFolder({ 'patterns/001-x.md': patternText(1) });
  const written = await commandIn(cwd, ['export', '--out', `map${ending.toUpperCase()}`]);
  expect(written).toEqual({ status: 0, out: '', err: '' });
  const { out } = await commandIn(cwd, ['export', '--format', id]);
  expect(await readFile(`${cwd}/map${ending.toUpperCase()}`, 'utf8')).toBe(`${out}\n`);
});

test('a broken file is reported apart from the output, and the rest is written', async () => {
  const cwd = await makeFolder({ 'p/001-x.md': patternText(1), 'p/002-x.md': '\u001b[2J' });
  const { status, out, err } = await commandIn(cwd, ['export', 'p', '--format', 'json']);
  expect(status).toBe(1);
  expect(err).toContain('002-x.md:1:1: ');
  expect((JSON.parse(out) as { patterns: unknown[] }).patterns).toHaveLength(1);
});

test('what a stranger wrote cannot steer the terminal', async () => {
  const cwd = await makeFolder({ 'p/001-\u001b[2J.md': patternText(1, 'confidence: "\\e[31m"\n') });
  const { err } = await commandIn(cwd, ['export', 'p', '--format', 'json']);
  expect(err).toContain('001-\\x1b[2J.md:5:13: ');
  expect(err).not.toContain('\u001b');
});

test('a file that cannot be written is told in a sentence', async () => {
  const cwd = await makeFolder({ 'p/001-x.md': patternText(1) });
  const { status, err } = await commandIn(cwd, ['export', 'p', '--format', 'json', '--out', 'p']);
  expect(status).toBe(1);
  expect(err).toMatch(/: it is a folder\.$/);
});

test('the map is drawn as it is seen at an address, in a theme', async () => {
  const cwd = await makeFolder({
    'patterns/001-x.md': patternText(1),
    'patterns/002-x.md': patternText(2, 'tags: [plain]\n'),
  });
  const export_ = (...args: string[]) => commandIn(cwd, ['export', '--format', 'svg', ...args]);
  const { out } = await export_('--view', 'https://example.org/sub/?tag=plain&hide=yes', '--theme', 'dark');
  expect(out).toContain('Pattern 2');
  expect(out).not.toContain('Pattern 1<');
  expect(out).toContain('fill="#14161a"');
  expect((await export_('--view', 'tag=plain&hide=yes', '--theme', 'dark')).out).toBe(out);
});

test.each([
  [['--format', 'svg', '--view', '?lens=nothing'], '--view: There is no lens “nothing”.'],
  [['--format', 'svg', '--view', 'patterns/077-x/'], '--view: '],
  [['--format', 'svg', '--theme', 'blue'], 'There is no theme "blue": it is light or dark.'],
  [['--format', 'csv', '--view', '?scale=1'], '--view and --theme are for the map'],
  [['--format', 'png'], 'A PNG is drawn by a browser'],
  [['--out', 'map.png'], 'A PNG is drawn by a browser'],
])('a call that cannot be meant is refused: %s', async (args, message) => {
  const cwd = await makeFolder({ 'patterns/001-x.md': patternText(1) });
  const { status, out, err } = await commandIn(cwd, ['export', ...args]);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(message);
});
