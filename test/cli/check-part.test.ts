import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { CLEAN, changed } from '../fixtures/clean-language.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { commandIn } from './command.ts';

const check = (cwd: string, ...args: string[]) => commandIn(cwd, ['check', ...args]);

interface Told {
  readonly rule: string;
  readonly file: string;
}

async function rulesIn(cwd: string, ...args: string[]): Promise<string[]> {
  const { out } = await check(cwd, ...args, '--format', 'json');
  const { diagnostics } = JSON.parse(out) as { diagnostics: Told[] };
  return diagnostics.map(({ rule, file }) => `${file} ${rule}`);
}

/** Front matter and prose of 2 name a pattern that is not there. */
const DANGLING = changed(
  ['002-long-table.md', 'completion_patterns: [3]', 'completion_patterns: [3, 77]'],
  ['002-long-table.md', '**Oak Bench (3)** is near', '**Oak Bench (3)** is near **Far Off (77)**'],
);

describe('--baseline', () => {
  test('known findings are left out and do not fail; new ones do', async () => {
    const folder = await makeFolder(DANGLING);
    expect(await check(folder, '.', '--write-baseline', 'ci/known.json')).toEqual({
      status: 0,
      out: '1 finding written to ci/known.json',
      err: '',
    });
    expect(await check(folder, '.', '--baseline', 'ci/known.json', '--max-warnings', '0')).toEqual({
      status: 0,
      out: '3 patterns, 3 links: no errors, no warnings, no notes.',
      err: '1 finding of ci/known.json left out.',
    });
    await writeFile(join(folder, '004-x.md'), 'nothing');
    expect((await check(folder, '.', '--baseline', 'ci/known.json')).status).toBe(1);
    expect(await rulesIn(folder, '.', '--baseline', 'ci/known.json')).toEqual(['004-x.md front-matter']);
  });

  test('what is mended is told, so that the baseline shrinks', async () => {
    const folder = await makeFolder(DANGLING);
    await check(folder, '.', '--write-baseline', 'known.json');
    await writeFile(join(folder, '002-long-table.md'), CLEAN['002-long-table.md'] ?? '');
    expect((await check(folder, '.', '--baseline', 'known.json')).err).toBe(
      '1 finding of known.json no longer found: --write-baseline known.json brings it up to date.',
    );
    await check(folder, '.', '--write-baseline', 'known.json');
    expect(JSON.parse(await readFile(join(folder, 'known.json'), 'utf8'))).toEqual({
      version: 1,
      findings: [],
    });
  });

  test.each([
    [['--baseline', 'no.json'], /no baseline "no.json": --write-baseline no.json makes one/],
    [['--baseline', 'SCALES.md'], /"SCALES.md" is no baseline/],
    [['--write-baseline', 'x.json', '--changed', 'HEAD'], /leave --changed out/],
    [['--write-baseline', 'x.json', '--baseline', 'x.json'], /leave --baseline out/],
  ])('2 for wrong usage: %j', async (args, message) => {
    const { status, err } = await check(await makeFolder(CLEAN), '.', ...args);
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });
});

function git(folder: string, ...args: string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
}

/** A repository with a folder `patterns`, of which the first commit holds these files. */
async function repository(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await makeFolder(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`patterns/${path}`, text])),
  );
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '-m', 'First');
  return root;
}

describe('--changed', () => {
  // 1 and 3 are not linked to each other; 2 is linked to both.
  const FAULTY = changed(
    ['001-north-hall.md', '# North Hall *', '# North Hall'],
    ['002-long-table.md', '# Long Table *', '# Long Table'],
    ['003-oak-bench.md', '# Oak Bench *', '# Oak Bench'],
  );

  test('nothing changed, nothing is told', async () => {
    const root = await repository(FAULTY);
    expect(await rulesIn(root, '--changed', 'HEAD')).toEqual([]);
  });

  test('a changed file and the patterns linked to it are told, the rest is not', async () => {
    const root = await repository(FAULTY);
    const file = join(root, 'patterns/001-north-hall.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Of light.', 'Of much light.'));
    const expected = ['001-north-hall.md heading', '002-long-table.md heading'];
    expect(await rulesIn(root, '--changed', 'HEAD')).toEqual(expected);
    git(root, 'commit', '--quiet', '-a', '-m', 'Second');
    expect(await rulesIn(root, '--changed', 'HEAD')).toEqual([]);
    expect(await rulesIn(root, '--changed', 'HEAD~1')).toEqual(expected);
  });

  test('a new file counts before Git knows it', async () => {
    const root = await repository(CLEAN);
    await writeFile(join(root, 'patterns/004-x.md'), 'nothing');
    expect(await rulesIn(root, '--changed', 'HEAD')).toEqual(['004-x.md front-matter']);
  });

  test('a finding that a removed file causes elsewhere is told', async () => {
    const root = await repository({
      ...CLEAN,
      '004-far-off.md': (CLEAN['001-north-hall.md'] ?? '').replace('Of light.', 'See [[Oak Bench]].'),
    });
    await rm(join(root, 'patterns/003-oak-bench.md'));
    const told = await rulesIn(root, '--changed', 'HEAD');
    expect(told).toContain('002-long-table.md dangling-link');
  });

  test('what happened on the other branch since it forked is no change', async () => {
    const root = await repository(FAULTY);
    git(root, 'checkout', '--quiet', '-b', 'work');
    await writeFile(join(root, 'patterns/004-x.md'), 'nothing');
    git(root, 'add', '.');
    git(root, 'commit', '--quiet', '-m', 'Work');
    git(root, 'checkout', '--quiet', 'main');
    await rm(join(root, 'patterns/003-oak-bench.md'));
    git(root, 'commit', '--quiet', '-a', '-m', 'Elsewhere');
    git(root, 'checkout', '--quiet', 'work');
    expect(await rulesIn(root, '--changed', 'main')).toEqual(['004-x.md front-matter']);
  });

  test('within a hook of Git, which names its repository by a path', async () => {
    const root = await repository(CLEAN);
    process.env['GIT_DIR'] = '.git';
    await writeFile(join(root, 'patterns/004-x.md'), 'nothing');
    expect(await rulesIn(root, '--changed', 'HEAD')).toEqual(['004-x.md front-matter']);
  });

  afterEach(() => {
    delete process.env['GIT_DIR'];
  });

  test('2 where there is no such revision, or no repository', async () => {
    const root = await repository(CLEAN);
    const unknown = await check(root, '--changed=--help');
    expect([unknown.status, unknown.err]).toEqual([2, expect.stringContaining('no revision "--help"')]);
    const outside = await check(await makeFolder(CLEAN), '.', '--changed', 'HEAD');
    expect([outside.status, outside.err]).toEqual([2, expect.stringContaining('in no Git repository')]);
  });

  test('1 without Git, and it says so', async () => {
    const root = await repository(CLEAN);
    const { PATH } = process.env;
    process.env['PATH'] = '/nowhere';
    try {
      expect(await check(root, '--changed', 'HEAD')).toEqual({
        status: 1,
        out: '',
        err: 'This needs Git, and there is no program "git" on this machine.',
      });
    } finally {
      process.env['PATH'] = PATH;
    }
  });
});
