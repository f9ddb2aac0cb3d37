import { execFileSync, spawn } from 'node:child_process';
import { readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLEAN, changed } from '../fixtures/clean-language.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';
import { commandIn } from './command.ts';

async function textsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file.slice(folder.length), await readFile(file, 'latin1')] as const),
    ),
  );
}

const LINKED = 'context_patterns: [1]\n';

test('a build with a cache gives the same bytes as one from nothing, whatever changed', async () => {
  const root = await makeFolder({
    'p/001-a.md': patternText(1, '', '\n**The problem of one.**\n\n## A Section\n\n![A plan](plan.svg)\n'),
    'p/002-b.md': patternText(2, LINKED, '\n_**Pattern 1 (1)** is larger._\n\n[[Pattern 1#A Section]]\n'),
    'p/003-c.md': patternText(3, LINKED, '\nSee **Pattern 2 (2)**.\n'),
    'p/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const file = (name: string) => join(root, 'p', name);
  const steps: readonly (() => Promise<unknown>)[] = [
    () => Promise.resolve(),
    () => writeFile(file('003-c.md'), patternText(3, LINKED, '\nOther words on **Pattern 2 (2)**.\n')),
    async () => {
      await writeFile(file('001-a.md'), patternText(1, 'aliases: [First]\n', '\n## Another Section\n'));
      await writeFile(file('002-b.md'), patternText(2, LINKED, '\n[[First]], [[Pattern 1#A Section]].\n'));
    },
    () => writeFile(file('LANGUAGE.md'), '# A Language\n\nIts introduction.\n'),
    () => writeFile(file('LANGUAGE.md'), '# A Language\n\nAnother introduction.\n'),
    () => Promise.all([rename(file('plan.svg'), file('other.svg')), rm(file('003-c.md'))]),
  ];
  for (const change of steps) {
    await change();
    const kept = await commandIn(root, ['build', 'p', '--out', 'kept', '--cache', 'cache']);
    const fresh = await commandIn(root, ['build', 'p', '--out', 'fresh', '--no-cache']);
    expect(kept).toEqual({ ...fresh, out: fresh.out.replace('fresh', 'kept') });
    expect(await textsOf(join(root, 'kept'))).toEqual(await textsOf(join(root, 'fresh')));
  }
});

test('a site that somebody changed, or that is gone, is as one from nothing after the next build', async () => {
  const root = await makeFolder({
    'p/001-a.md': patternText(1, '', '\nA text.\n'),
    'p/002-b.md': patternText(2, LINKED, '\n_**Pattern 1 (1)** is larger._\n'),
  });
  const build = (out: string, ...more: string[]) => commandIn(root, ['build', 'p', '--out', out, ...more]);
  await build('fresh', '--no-cache');
  const fresh = await textsOf(join(root, 'fresh'));
  const page = join(root, 'kept/patterns/001-a/index.html');
  for (const change of [
    () => Promise.resolve(),
    () => writeFile(page, 'x'),
    () => rm(page),
    () => rm(join(root, 'kept'), { recursive: true }),
    () => writeFile(join(root, 'kept/more.txt'), 'of somebody else'),
  ]) {
    await build('kept', '--cache', 'cache');
    await change();
    await build('kept', '--cache', 'cache');
    expect(await textsOf(join(root, 'kept'))).toEqual(fresh);
  }
});

test('a text that changed is put into the site that is there, whatever stands still', async () => {
  const root = await makeFolder({
    'p/001-a.md': patternText(1, '', '\nA text.\n'),
    'p/002-b.md': patternText(2, LINKED, '\n_**Pattern 1 (1)** is larger._\n'),
  });
  const build = (out: string, ...more: string[]) => commandIn(root, ['build', 'p', '--out', out, ...more]);
  const inodeOf = async (path: string) => (await stat(join(root, 'kept', path))).ino;
  await build('kept', '--cache', 'cache');
  const before = await Promise.all(['', 'patterns/001-a', 'patterns/001-a/index.html'].map(inodeOf));
  await writeFile(join(root, 'p/002-b.md'), patternText(2, LINKED, '\nOther words on **Pattern 1 (1)**.\n'));
  await build('kept', '--cache', 'cache');
  await build('fresh', '--no-cache');
  expect(await textsOf(join(root, 'kept'))).toEqual(await textsOf(join(root, 'fresh')));
  expect(await Promise.all(['', 'patterns/001-a', 'patterns/001-a/index.html'].map(inodeOf))).toEqual(before);
  expect((await readdir(root)).toSorted()).toEqual(['cache', 'fresh', 'kept', 'p']);
});

test('builds of one folder at once leave a whole site and a sound cache', async () => {
  const root = await makeFolder({
    'p/001-a.md': patternText(1, '', '\nA text.\n'),
    'p/002-b.md': patternText(2, LINKED, '\n_**Pattern 1 (1)** is larger._\n'),
  });
  const build = (out: string, ...more: string[]) => commandIn(root, ['build', 'p', '--out', out, ...more]);
  await build('kept', '--cache', 'cache');
  await writeFile(join(root, 'p/001-a.md'), patternText(1, '', '\nOther words.\n'));
  const all = await Promise.all([1, 2, 3].map(() => build('kept', '--cache', 'cache')));
  expect(all.map(({ status }) => status)).toEqual([0, 0, 0]);
  await build('fresh', '--no-cache');
  const fresh = await textsOf(join(root, 'fresh'));
  expect(await textsOf(join(root, 'kept'))).toEqual(fresh);
  await build('kept', '--cache', 'cache');
  expect(await textsOf(join(root, 'kept'))).toEqual(fresh);
  expect((await readdir(root)).toSorted()).toEqual(['cache', 'fresh', 'kept', 'p']);
});

test('a build that is killed in its midst leaves a cache and a site of which the next build makes the right one', async () => {
  const root = await makeFolder(
    Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`p/${index + 1}-x.md`, patternText(index + 1, LINKED)]),
    ),
  );
  const build = (out: string, ...more: string[]) => commandIn(root, ['build', 'p', '--out', out, ...more]);
  await build('kept', '--cache', 'cache');
  for (const stop of [1, 2, 3]) {
    // What every page tells changes, so the site is made anew as a whole.
    await writeFile(join(root, 'p/1-x.md'), patternText(1, `tags: [t${stop}]\n`, `\nText ${stop}.\n`));
    const args = ['bin/semilattice.js', 'build', join(root, 'p'), '--out', join(root, 'kept')];
    const child = spawn(process.execPath, [...args, '--cache', join(root, 'cache')], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const isFar = async () => {
      const names = await readdir(root);
      const fresh = names.find((name) => name.startsWith('.kept.semilattice-new-'));
      const pages = fresh ? await readdir(join(root, fresh, 'patterns')).catch(() => []) : [];
      return pages.length >= stop * 5 || child.exitCode !== null;
    };
    await expect.poll(isFar, { interval: 1 }).toBe(true);
    child.kill('SIGKILL');
    await ended;
    await build('kept', '--cache', 'cache');
    await build('fresh', '--no-cache');
    expect(await textsOf(join(root, 'kept'))).toEqual(await textsOf(join(root, 'fresh')));
  }
});

test('a folder in another form is built alike with a cache, also where a name elsewhere changes its links', async () => {
  const root = await makeFolder({
    'p/patterns/open-door.md': '---\ntitle: Open Door\nkind: room\n---\n\n## Problem\n\nSee [it](/p/warm).\n',
    'p/patterns/warm-light.md':
      '---\ntitle: Warm Light\nkind: lamp\nid: glow\n---\n\n## Problem\n\nAt the [[open-door]].\n',
    'p/patterns/long-table.md':
      '---\ntitle: Long Table\nkind: room\n---\n\n## Problem\n\n[[warm]], [[Warm Light]].\n',
    'p/patterns/old-stove.md': '---\ntitle: Old Stove\nkind: lamp\n---\n\n## Problem\n\nIt warms.\n',
  });
  const file = join(root, 'p/patterns/warm-light.md');
  for (const id of ['glow', 'warm']) {
    await writeFile(file, (await readFile(file, 'utf8')).replace(/id: .*/, `id: ${id}`));
    const kept = await commandIn(root, ['build', 'p', '--out', 'kept', '--cache', 'cache']);
    const fresh = await commandIn(root, ['build', 'p', '--out', 'fresh', '--no-cache']);
    expect(kept).toEqual({ ...fresh, out: fresh.out.replace('fresh', 'kept') });
    const texts = await textsOf(join(root, 'kept'));
    expect(texts).toEqual(await textsOf(join(root, 'fresh')));
    const bodyOf = (slug: string) => texts[`/patterns/${slug}/body.json`] ?? '';
    expect(bodyOf('long-table')).toContain('data-pattern');
    expect(bodyOf('open-door').includes('href')).toBe(id === 'warm');
  }
});

test('a damaged cache, or one that is not ours, costs time and nothing else', async () => {
  const root = await makeFolder({ 'p/001-a.md': patternText(1, '', '\nA text.\n') });
  const build = (out: string, ...more: string[]) => commandIn(root, ['build', 'p', '--out', out, ...more]);
  await build('first', '--cache', 'cache');
  const [place = ''] = await readdir(join(root, 'cache'));
  for (const name of await readdir(join(root, 'cache', place))) {
    const path = join(root, 'cache', place, name);
    const pack = await readFile(path);
    await writeFile(path, pack.subarray(0, pack.length - 7));
  }
  expect(await build('second', '--cache', 'cache')).toMatchObject({ status: 0 });
  expect(await textsOf(join(root, 'second'))).toEqual(await textsOf(join(root, 'first')));
  await writeFile(join(root, 'file'), '');
  expect(await build('third', '--cache', 'file')).toMatchObject({ status: 0 });
});

test('without node_modules, nothing is kept unless a folder is named', async () => {
  const root = await makeFolder({ 'p/001-a.md': patternText(1) });
  await commandIn(root, ['check', 'p']);
  expect(await readdir(root)).toEqual(['p']);
  await commandIn(root, ['check', 'p', '--cache', 'kept']);
  expect(await readdir(root)).toEqual(['kept', 'p']);
});

test('check says the same of files that it knows', async () => {
  const root = await makeFolder({
    'p/001-a.md': patternText(1, 'context_patterns: [2]\n', '\n# Pattern 1 **\n\nSee **Pattern 9 (9)**.\n'),
    'p/002-b.md': '---\nid: x\n---\n',
  });
  const first = await commandIn(root, ['check', 'p', '--cache', 'kept', '--format', 'json']);
  expect(await commandIn(root, ['check', 'p', '--cache', 'kept', '--format', 'json'])).toEqual(first);
  expect(await commandIn(root, ['check', 'p', '--no-cache', '--format', 'json'])).toEqual(first);
});

test('check mends files that it knows as it mends others', async () => {
  const root = await makeFolder(
    changed(
      ['003-oak-bench.md', '# Oak Bench *', '# Oaken Bench'],
      ['003-oak-bench.md', 'context_patterns: [2]', 'context_patterns: []'],
    ),
  );
  const check = (...args: string[]) => commandIn(root, ['check', '.', '--cache', 'kept', ...args]);
  await check('--write-baseline', 'known.json');
  expect(await readdir(join(root, 'kept'))).not.toEqual([]);
  const shown = await check('--fix', '--dry-run');
  expect(await commandIn(root, ['check', '.', '--no-cache', '--fix', '--dry-run'])).toEqual(shown);
  expect(await check('--fix')).toMatchObject({ status: 0 });
  expect(await readFile(join(root, '003-oak-bench.md'), 'utf8')).toBe(CLEAN['003-oak-bench.md']);
});

test('check tells the same of what changed since a revision in files that it knows', async () => {
  const root = await makeFolder(CLEAN);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: root });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'All');
  const text = CLEAN['003-oak-bench.md'] ?? '';
  await writeFile(join(root, '003-oak-bench.md'), text.replace('# Oak Bench *', '# Oaken Bench'));
  const check = (...args: string[]) => commandIn(root, ['check', '.', '--changed', 'HEAD', ...args]);
  const first = await check('--cache', 'kept');
  expect(first.out).toContain('003-oak-bench.md');
  expect(await check('--cache', 'kept')).toEqual(first);
  expect(await check('--no-cache')).toEqual(first);
});
