import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildModule } from '../fixtures/build-module.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';
import { commitOn, gitIn } from '../fixtures/git-history.ts';
import { TO_END } from '../fixtures/time-limits.ts';
import { commandIn } from './command.ts';

/** Returns every file of a folder with a hash of its content. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [
        file.slice(folder.length),
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ]),
    ),
  ) as Record<string, string>;
}

test('a site within the folder of patterns is no input of the next build', async () => {
  const folder = await makeFolder({
    '001-a.md': patternText(1, '', '\n![A plan](plan.svg)\n'),
    'plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const built = [];
  for (let run = 0; run < 2; run++) {
    expect(await commandIn(folder, ['build', '.'])).toMatchObject({ status: 0 });
    built.push(await contentOf(join(folder, 'dist')));
  }
  expect(built[1]).toEqual(built[0]);
  // It has no past to tell of.
  expect(Object.keys(built[0] ?? {}).filter((path) => /new\.json|feed\.xml/.test(path))).toEqual([]);
  expect((await readdir(folder)).toSorted()).toEqual(['001-a.md', 'dist', 'plan.svg']);
});

test('a folder with history gives a site that tells what is new and has a feed, with the same bytes each time', async () => {
  const root = await makeFolder();
  gitIn(root, ['init', '-q']);
  await commitOn(root, '2026-01-01', { 'p/001-a.md': patternText(1) });
  gitIn(root, ['tag', 'v1']);
  await commitOn(root, '2026-02-01', { 'p/002-b.md': patternText(2) });
  const built = [];
  for (const out of ['a', 'b']) {
    const args = ['build', 'p', '--out', out, '--site', 'https://example.org', '--no-cache'];
    expect(await commandIn(root, args)).toMatchObject({ status: 0, err: '' });
    built.push(await contentOf(join(root, out)));
  }
  expect(built[1]).toEqual(built[0]);
  const read = (path: string) => readFile(join(root, 'a', path), 'utf8');
  expect(JSON.parse(await read('new.json'))).toMatchObject({ since: 'v1', diff: { added: [{ id: 2 }] } });
  expect(await read('feed.xml')).toContain('<updated>2026-02-01T10:00:00.000Z</updated>');
  expect(await read('index.html')).toContain('type="application/atom+xml" href="/feed.xml"');
  // What may be framed is listed nowhere else.
  expect(await read('patterns/002-b/embed/index.html')).toContain('Pattern 2');
  expect(await read('sitemap.xml')).not.toContain('/embed/');
  expect(await read('_headers')).not.toContain('embed');
});

test('a folder that has suddenly no patterns replaces no site, unless that is meant', async () => {
  const root = await makeFolder({ 'p/001-a.md': patternText(1) });
  await commandIn(root, ['build', 'p']);
  const before = await contentOf(join(root, 'dist'));
  await rm(join(root, 'p/001-a.md'));
  const { status, err } = await commandIn(root, ['build', 'p']);
  expect([status, err]).toEqual([
    1,
    'There are no patterns in p: the site in dist stays as it was. With --allow-empty it is replaced.',
  ]);
  expect(await contentOf(join(root, 'dist'))).toEqual(before);
  expect(await commandIn(root, ['build', 'p', '--allow-empty'])).toMatchObject({ status: 0 });
});

test('files that are no site of ours are not removed', async () => {
  const root = await makeFolder({ 'p/001-a.md': patternText(1), 'out/letter.txt': 'x' });
  const { status, err } = await commandIn(root, ['build', 'p', '--out', 'out']);
  expect(status).toBe(2);
  expect(err).toContain('--out would remove what is in "out", which is no site of ours');
  expect(await readdir(join(root, 'out'))).toEqual(['letter.txt']);
});

test('what the system refuses is one line, and no wrong usage', async () => {
  const root = await makeFolder({ 'p/001-a.md': patternText(1), file: 'x' });
  const told = async (...args: string[]) => {
    const { status, out, err } = await commandIn(root, ['build', 'p', ...args]);
    return [status, out, err];
  };
  expect(await told('--out', 'file')).toEqual([1, '', 'file: it is a file, not a folder.']);
  const below = 'file/site: a part of the path is a file, not a folder.';
  expect(await told('--out', 'file/site')).toEqual([1, '', below]);
  expect(await commandIn(root, ['check', 'file/p'])).toMatchObject({
    status: 1,
    err: 'file/p: a part of the path is a file, not a folder.',
  });
  expect(await readFile(join(root, 'file'), 'utf8')).toBe('x');
});

// The system refuses nothing to root.
test.skipIf(process.getuid?.() === 0)('a folder that must not be written to is told', async () => {
  const root = await makeFolder({ 'p/001-a.md': patternText(1) });
  await mkdir(join(root, 'locked'), { mode: 0o555 });
  const { status, err } = await commandIn(root, ['build', 'p', '--out', 'locked/site']);
  expect([status, err]).toEqual([1, 'locked/site: this is not permitted.']);
});

/** A script that begins to replace a site, writes a part of it, and waits. */
const HOLD = `
import { writeFileSync } from 'node:fs';
import { replaceFolder } from './module/replace-folder.mjs';
await replaceFolder(process.argv[2], async (folder) => {
  writeFileSync(folder + '/half.txt', 'half');
  console.log('begun');
  await new Promise((resolve) => setTimeout(resolve, ${TO_END}));
});
`;

test('a build that is killed leaves the site before it as it was, to the byte', async () => {
  const root = await makeFolder({ 'p/001-a.md': patternText(1) });
  await commandIn(root, ['build', 'p', '--out', 'site']);
  const before = await contentOf(join(root, 'site'));
  await buildModule('src/source/build/replace-folder.ts', join(root, 'module'));
  await writeFile(join(root, 'hold.mjs'), HOLD);
  for (const signal of ['SIGKILL', 'SIGINT'] as const) {
    const child = spawn(process.execPath, [join(root, 'hold.mjs'), join(root, 'site')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: TO_END,
    });
    const first = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    expect(String(first[0])).toBe('begun\n');
    child.kill(signal);
    await once(child, 'exit');
    expect(await contentOf(join(root, 'site'))).toEqual(before);
  }
  await commandIn(root, ['build', 'p', '--out', 'site']);
  expect((await readdir(root)).toSorted()).toEqual(['hold.mjs', 'module', 'p', 'site']);
});

test('a build on two threads gives the same bytes as on one, and leaves the site before it where it is ended', async () => {
  const patterns = Array.from({ length: 160 }, (_, index) => index + 1);
  const root = await makeFolder(
    Object.fromEntries(
      patterns.map((id) => [`p/${id}-x.md`, patternText(id, 'context_patterns: [1]\n', `\nText ${id}.\n`)]),
    ),
  );
  // The process of the tests runs the sources, which have one thread.
  await commandIn(root, ['build', 'p', '--out', 'one', '--no-cache']);
  const build = (out: string) =>
    spawn(process.execPath, ['bin/semilattice.js', 'build', join(root, 'p'), '--out', join(root, out)], {
      stdio: 'ignore',
    });
  await once(build('two'), 'exit');
  expect(await contentOf(join(root, 'two'))).toEqual(await contentOf(join(root, 'one')));
  for (const [signal, pages] of [
    ['SIGINT', 20],
    ['SIGKILL', 100],
  ] as const) {
    const child = build('two');
    const ended = once(child, 'exit');
    const isFar = async () => {
      const names = await readdir(root);
      const fresh = names.find((name) => name.startsWith('.two.semilattice-new-'));
      const made = fresh ? await readdir(join(root, fresh, 'patterns')).catch(() => []) : [];
      return made.length >= pages || child.exitCode !== null;
    };
    await expect.poll(isFar, { interval: 1 }).toBe(true);
    child.kill(signal);
    await ended;
    expect(await contentOf(join(root, 'two'))).toEqual(await contentOf(join(root, 'one')));
    // Whoever is killed removes nothing; the next build does.
    if (signal === 'SIGKILL') await once(build('two'), 'exit');
    expect((await readdir(root)).toSorted()).toEqual(['one', 'p', 'two']);
  }
  expect(await contentOf(join(root, 'two'))).toEqual(await contentOf(join(root, 'one')));
});
