import { type SpawnOptions, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder, patternText } from '../fixtures/folder.ts';

const run = promisify(execFile);
/** The folder that the package is installed into. */
let home: string;
/** All files of the package, relative to it. */
let files: string[];

/** Packs the package and unpacks it elsewhere. Its dependencies are links to ours, so that no network is needed. */
beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'semilattice-package-')));
  const { stdout } = await run('npm', ['pack', '--json', '--silent', '--pack-destination', home]);
  // What prepack prints may stand before it.
  const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as {
    filename: string;
    files: { path: string }[];
  }[];
  files = (packed?.files ?? []).map(({ path }) => path);
  const modules = join(home, 'node_modules');
  const target = join(modules, 'semilattice');
  await mkdir(target, { recursive: true });
  await run('tar', ['-xzf', join(home, packed?.filename ?? ''), '-C', target, '--strip-components=1']);
  const { dependencies } = JSON.parse(await readFile(join(target, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(await realpath(join('node_modules', name)), join(modules, name));
  }
}, 120_000);

afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

function start(args: readonly string[], options: SpawnOptions = {}) {
  const bin = join(home, 'node_modules', 'semilattice', 'bin', 'semilattice.js');
  return spawn(process.execPath, [bin, ...args], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
}

async function command(...args: string[]): Promise<{ status: number | null; out: string; err: string }> {
  const child = start(args);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (data) => (out += String(data)));
  child.stderr?.on('data', (data) => (err += String(data)));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, out, err };
}

const sample = () =>
  makeFolder({
    '001-x.md': patternText(1, 'completion_patterns: [2]\n', '\n# Pattern 1\n\nSome text.\n'),
    '002-x.md': patternText(2),
  });

test('it holds what it needs, and no more', async () => {
  const needed =
    /^(?:LICENSE|README\.md|package\.json|index\.html|semilattice\.schema\.json|bin\/semilattice\.js|build\/[\w-]+\.js|src\/(?:app|graph|language|map|ui)\/.+)$/;
  expect(files.filter((file) => !needed.test(file))).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'bin/semilattice.js',
      'build/semilattice.js',
      'index.html',
    ]),
  );
  const sources = await Promise.all(
    ['app', 'graph', 'language', 'map', 'ui'].map(async (folder) =>
      (await readdir(join('src', folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  );
  expect(files).toEqual(expect.arrayContaining(sources.flat()));
});

test('build writes the site of a folder elsewhere, and is quiet in a pipe', async () => {
  const folder = await sample();
  const { status, out, err } = await command('build', folder, '--out', join(folder, '..', 'site-of-package'));
  const site = join(folder, '..', 'site-of-package');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/^2 patterns and 1 link, built into \S+\n$/);
  expect(await readdir(site)).toEqual(
    expect.arrayContaining(['404.html', 'assets', 'index.html', 'patterns']),
  );
  expect(await readFile(join(site, 'patterns', '001-x', 'index.html'), 'utf8')).toMatch(/assets\/[\w-]+\.js/);
  await rm(site, { recursive: true });
}, 60_000);

test('export and new work on a folder elsewhere', async () => {
  const folder = await sample();
  expect(await command('new', 'A New One', '--scale', '2', folder)).toEqual({
    status: 0,
    out: `${join(folder, '003-a-new-one.md')}\n`,
    err: '',
  });
  const { status, out, err } = await command('export', folder, '--format', 'json');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect((JSON.parse(out) as { patterns: unknown[] }).patterns).toHaveLength(3);
}, 30_000);

test('a reader that stops reading is no fault', async () => {
  const folder = await sample();
  const child = start(['export', folder, '--format', 'json']);
  child.stdout?.destroy();
  let err = '';
  child.stderr?.on('data', (data) => (err += String(data)));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(err).toBe('');
}, 30_000);

test('explore serves a folder elsewhere', async () => {
  const folder = await sample();
  const child = start(['explore', folder, '--port', '0']);
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let out = '';
      child.stdout?.on('data', (data) => {
        out += String(data);
        const found = /http:\S+/.exec(out);
        if (found) resolve(found[0]);
      });
      child.on('close', () => reject(new Error(`It ended: ${out}`)));
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await (await fetch(url, { headers: { Accept: 'text/html' } })).text();
    const [, entry = ''] = /<script type="module" src="\/(src\/[^"]+)"/.exec(page) ?? [];
    await fetchAll(new URL(entry, url));
    expect((await (await fetch(`${url}patterns/001-x/body.json`)).text()).includes('Some text.')).toBe(true);
  } finally {
    const closed = new Promise((resolve) => child.on('close', resolve));
    child.kill();
    await closed;
  }
}, 60_000);

/** Fetches a module and all that it imports, as a browser would. */
async function fetchAll(entry: URL): Promise<void> {
  const seen = new Set<string>();
  const visit = async (url: URL): Promise<void> => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    const response = await fetch(url);
    expect([url.pathname, response.status]).toEqual([url.pathname, 200]);
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    expect([url.pathname, type]).toEqual([url.pathname, expect.stringMatching(/javascript|woff2/)]);
    // Prepared packages are fetched, and not searched for what they import of one another.
    if (url.pathname.includes('/deps/')) return;
    const imports = [...text.matchAll(/(?:from|import|import\() ?"(\/[^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    const fonts = [...text.matchAll(/url\(\\"(\/[^"\\]+)\\"\)/g)].map((match) => match[1] ?? '');
    await Promise.all([...imports, ...fonts].map((path) => visit(new URL(path, url))));
  };
  await visit(entry);
  expect(seen.size).toBeGreaterThan(30);
}
