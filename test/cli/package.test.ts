import { type SpawnOptions, execFile, spawn } from 'node:child_process';
import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder, patternText } from '../fixtures/folder.ts';
import { TO_END } from '../fixtures/time-limits.ts';

const run = promisify(execFile);
/** The folder into which the package is installed. */
let home: string;
/** All files of the package, relative to it. */
let files: string[];
/** The size of all of them, in bytes. */
let ownSize: number;

/** Packs the package and unpacks it elsewhere. Its dependencies are links to ours, so that no network is needed. */
beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'semilattice-package-')));
  const { stdout } = await run('npm', ['pack', '--json', '--silent', '--pack-destination', home], {
    timeout: TO_END,
  });
  // The output of prepack may precede the JSON.
  const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as {
    filename: string;
    files: { path: string }[];
    unpackedSize: number;
  }[];
  files = (packed?.files ?? []).map(({ path }) => path);
  ownSize = packed?.unpackedSize ?? 0;
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
});

afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

function start(args: readonly string[], options: SpawnOptions = {}) {
  const bin = join(home, 'node_modules', 'semilattice', 'bin', 'semilattice.js');
  return spawn(process.execPath, [bin, ...args], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TO_END,
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
    /^(?:LICENSE|README\.md|package\.json|semilattice(?:-language|-project)?\.schema\.json|bin\/semilattice\.js|build\/semilattice(?:-lsp|-mcp)?\.js|build\/THIRD-PARTY-LICENSES\.md|build\/(?:app|parts|renderer|text\/(?:code|diagrams|math))\/.+|src\/ui\/styles\/.+)$/;
  expect(files.filter((file) => !needed.test(file))).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'bin/semilattice.js',
      'build/semilattice.js',
      'build/semilattice-lsp.js',
      'build/semilattice-mcp.js',
      'build/THIRD-PARTY-LICENSES.md',
      'build/app/index.html',
      'build/app/sw.js',
      'build/parts/code.js',
      'build/parts/math.js',
      'build/renderer/entry-server.mjs',
      'build/text/code/code.css',
      'build/text/diagrams/diagrams.js',
      'build/text/math/math.css',
      'src/ui/styles/tokens.css',
    ]),
  );
});

interface LockedPackage {
  readonly version: string;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Returns the packages that are installed with ours, by their path: what is reached from it by dependencies. The marks in
 * the lock file do not tell, because a package that only an optional peer needs has the same as one that is installed.
 */
async function installed(): Promise<Map<string, LockedPackage>> {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  const found = new Map<string, LockedPackage>();
  const visit = (from: string, { dependencies, optionalDependencies }: LockedPackage) => {
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const path = pathOfDependency(from, name, packages);
      const dependency = path === null ? undefined : packages[path];
      if (path === null || !dependency || found.has(path)) continue;
      found.set(path, dependency);
      visit(path, dependency);
    }
  };
  visit('', packages[''] ?? { version: '' });
  return found;
}

/** Finds a package as Node does: in the folder of the one that needs it, or in a folder above. */
function pathOfDependency(
  from: string,
  name: string,
  packages: Readonly<Record<string, LockedPackage>>,
): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') return null;
  }
}

// npm ignores a shrinkwrap in a package file. From a shrinkwrap in a registry it also installs packages for development
// and for other machines. So our package names each package of the whole tree itself.
test('whoever installs it gets the very packages that it was tried with', async () => {
  const packages = await installed();
  const own = JSON.parse(await readFile('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const ranges = new Map<string, string[]>();
  for (const { dependencies, optionalDependencies } of packages.values())
    for (const [name, range] of Object.entries({ ...dependencies, ...optionalDependencies }))
      ranges.set(name, [...(ranges.get(name) ?? []), range]);
  const loose = [...packages].filter(([path, { version, optional, devOptional }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const isExact = (range: string) => range.replace(/^=/, '') === version;
    // The package that needs an optional package for some machines pins it.
    if (
      (optional || devOptional) &&
      !path.startsWith('node_modules/@rolldown/') &&
      !path.startsWith('node_modules/lightningcss-')
    )
      return false;
    return own.dependencies[name] !== version && !(ranges.get(name) ?? ['none']).every(isExact);
  });
  expect(loose.map(([path]) => path)).toEqual([]);
  expect(packages.size).toBeGreaterThan(20);
});

/** Returns the size of all files of a package, in bytes; 0 if it is not for this machine. */
async function sizeOf(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && !entry.parentPath.slice(path.length).includes('node_modules'))
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('all that is installed is at most 47 MB', async () => {
  const sizes = await Promise.all([...(await installed()).keys()].map(sizeOf));
  const all = sizes.reduce((sum, size) => sum + size, ownSize);
  expect(all).toBeGreaterThan(30_000_000);
  expect(all).toBeLessThan(47_000_000);
  // Mermaid is most of it, then the command, the grammars, and the app, whose being ready saves each build seconds.
  expect(ownSize).toBeLessThan(9_600_000);
});

test.each([
  [
    'semilattice.js',
    ['./parts/code.js', './parts/math.js', './semilattice-lsp.js', './semilattice-mcp.js', 'vite'],
  ],
  ['semilattice-lsp.js', []],
  ['semilattice-mcp.js', []],
])('%s imports what is installed with it', async (file, expected) => {
  const text = await readFile(join(home, 'node_modules/semilattice/build', file), 'utf8');
  const imported = [...text.matchAll(/(?:\bfrom|\bimport\()["'`]([\w@./:-]+)["'`]/g)].map(
    (match) => match[1],
  );
  expect([...new Set(imported)].filter((name) => !name?.startsWith('node:')).toSorted()).toEqual(expected);
});

test('the licences of all that went into the command are told', async () => {
  const licences = await readFile('build/THIRD-PARTY-LICENSES.md', 'utf8');
  const [, ...parts] = licences.split(/^## /m);
  expect(parts.length).toBeGreaterThan(50);
  expect(parts.filter((part) => part.length < 200)).toEqual([]);
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
});

test('it draws what a text has, and brings only that', async () => {
  const text = '\nSo $E=mc^2$.\n\n```ts\nconst a = 1;\n```\n';
  const folder = await makeFolder({ '001-x.md': patternText(1, '', text) });
  const site = join(folder, '..', 'site-with-formulas');
  expect(await command('build', folder, '--out', site)).toMatchObject({ status: 0, err: '' });
  const page = await readFile(join(site, 'patterns', '001-x', 'index.html'), 'utf8');
  expect(page).toContain('class="katex"');
  expect(page).toContain('<span class="code-keyword">const</span>');
  expect(await readdir(join(site, 'text'))).toEqual(['code', 'math']);
  await rm(site, { recursive: true });
});

test('it builds wherever it is installed, and beside whatever modules', async () => {
  // In this name, "%" begins no escape, and "#" and "?" end no address.
  const odd = join(home, 'C# 100% [a]? 語');
  const target = join(odd, 'node_modules', 'semilattice');
  await cp(join(home, 'node_modules', 'semilattice'), target, { recursive: true });
  for (const name of await readdir(join(home, 'node_modules')))
    if (name !== 'semilattice')
      await symlink(join(home, 'node_modules', name), join(odd, 'node_modules', name));
  await writeFile(join(odd, 'package.json'), '{ "type": "commonjs" }');
  const folder = await sample();
  const bin = join(target, 'bin', 'semilattice.js');
  const { stdout, stderr } = await run(process.execPath, [bin, 'build', folder, '--out', 'site #?%'], {
    cwd: odd,
  });
  expect([stdout, stderr]).toEqual(['2 patterns and 1 link, built into site #?%\n', '']);
  expect((await readdir(odd)).toSorted()).toEqual(['node_modules', 'package.json', 'site #?%']);
  expect(await readFile(join(odd, 'site #?%', 'patterns', '001-x', 'index.html'), 'utf8')).toContain(
    'Some text.',
  );
});

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
});

test('mcp serves a folder elsewhere to agents', async () => {
  const child = start(['mcp', await sample()], { stdio: ['pipe', 'pipe', 'pipe'] });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  let out = '';
  child.stdout?.on('data', (data) => (out += String(data)));
  const hello = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
  };
  child.stdin?.write(`${JSON.stringify(hello)}\n`);
  await expect.poll(() => out).toContain('\n');
  child.stdin?.end();
  expect(await closed).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ id: 1, result: { serverInfo: { name: 'semilattice' } } });
});

test('a reader that stops reading is no fault', async () => {
  const folder = await sample();
  const child = start(['export', folder, '--format', 'json']);
  child.stdout?.destroy();
  let err = '';
  child.stderr?.on('data', (data) => (err += String(data)));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(err).toBe('');
});

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
    const loaded = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(loaded.length).toBeGreaterThan(2);
    for (const path of [...loaded, '@vite/client'])
      expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
    expect((await (await fetch(`${url}patterns/001-x/body.json`)).text()).includes('Some text.')).toBe(true);
  } finally {
    const closed = new Promise((resolve) => child.on('close', resolve));
    child.kill();
    await closed;
  }
});
