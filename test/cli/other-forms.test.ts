import { execFileSync } from 'node:child_process';
import { appendFile, cp, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';
import { commandIn } from './command.ts';

/** A folder in another form than our own. */
async function otherForm(): Promise<string> {
  const root = await makeFolder({});
  await cp('test/fixtures/forms/m-prefixes-and-lines', root, { recursive: true });
  return root;
}

const FILE = 'G-003-rain-barrel-row.md';

test('check --fix leaves the files of other forms as they are', async () => {
  const root = await otherForm();
  const before = await readFile(join(root, FILE), 'utf8');
  const { err } = await commandIn(root, ['check', '.', '--fix', '--no-cache']);
  expect(err).toContain('0 findings mended.');
  expect(await readFile(join(root, FILE), 'utf8')).toBe(before);
});

test.each([['rename', '3', 'Barrels'], ['renumber', '3', '33'], ['renumber']])(
  '%s refuses them',
  async (...call) => {
    const { status, err } = await commandIn(await otherForm(), [...call, '.']);
    expect(status).toBe(2);
    expect(err).toContain('not in the form of Semilattice');
  },
);

test('check --changed and diff read a revision in the form of its folder', async () => {
  const root = await otherForm();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: root });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'All');
  const same = await commandIn(root, ['diff', 'HEAD', '.', '--format', 'json']);
  await appendFile(join(root, FILE), '\nMore words.\n');
  const changed = await commandIn(root, [
    'check',
    '.',
    '--changed',
    'HEAD',
    '--format',
    'json',
    '--no-cache',
  ]);
  const { diagnostics } = JSON.parse(changed.out) as { diagnostics: { rule: string }[] };
  expect(same.status).toBe(0);
  expect(same.out).not.toContain('Rain Barrel');
  expect(diagnostics.filter(({ rule }) => rule === 'front-matter')).toEqual([]);
});

test('a built site holds each text in every language into which it is translated', async () => {
  const root = await makeFolder({});
  await cp('test/fixtures/forms/g-title-section', join(root, 'g'), { recursive: true });
  expect(await commandIn(root, ['build', 'g', '--out', 'site', '--no-cache'])).toMatchObject({ status: 0 });
  const text = await readFile(join(root, 'site/patterns/rain-barrel-row/body.ja.json'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    name: '庭のパターン3',
    html: expect.stringContaining('lang="ja"'),
  });
  expect(await readdir(join(root, 'site/patterns/tool-wall'))).not.toContain('body.ja.json');
  const given = await readFile(join(root, 'site/patterns/tool-wall/index.md'), 'utf8');
  expect(given).toContain('- Scale: ');
  expect(given).not.toContain('Confidence');
});
