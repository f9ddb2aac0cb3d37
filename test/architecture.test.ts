import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { KEYS } from '../src/source/read/format-keys.ts';

/** Which folders of `src` each folder may import, beside itself, and why no others. */
const TABLE: Readonly<Record<string, { readonly imports: readonly string[]; readonly because: string }>> = {
  language: { imports: [], because: 'what a pattern language is depends on no way to read or show it' },
  map: { imports: ['language'], because: 'positions are the same for build, server and browser' },
  source: { imports: ['language', 'map'], because: 'files are read by Node, without a browser' },
  cli: {
    imports: ['language', 'map', 'source', 'store'],
    because: 'the command prints what source finds, and draws what a reader sees at an address',
  },
  store: { imports: ['language', 'map'], because: 'what a reader sees can be tested without a page' },
  graph: { imports: ['language', 'map'], because: 'the live map is given what it draws' },
  ui: { imports: ['language', 'map'], because: 'a component has props alone, so it can be shown anywhere' },
  app: {
    imports: ['language', 'map', 'store', 'graph', 'ui'],
    because: 'the page is built by source, not of it',
  },
};

/** Within `source`, which rooms each room may import, and why no others. */
const ROOMS: Readonly<Record<string, { readonly imports: readonly string[]; readonly because: string }>> = {
  cache: { imports: [], because: 'what is kept is plain data, whatever it is' },
  render: { imports: [], because: 'a text is the same wherever it was read and wherever it goes' },
  read: { imports: ['cache', 'render'], because: 'a folder is understood without a site' },
  mend: {
    imports: ['cache', 'read', 'render'],
    because: 'files are changed as they were read, without a site',
  },
  build: { imports: ['cache', 'read', 'render'], because: 'a site is built without a server' },
  serve: {
    imports: ['cache', 'read', 'render', 'build'],
    because: 'the server gives what a build would write',
  },
};

/** Folders that know neither the page nor React nor Node. */
const PURE = new Set(['language', 'map', 'store']);

/** Packages that one place alone imports. */
const ONLY: Readonly<Record<string, { readonly place: RegExp; readonly because: string }>> = {
  cytoscape: { place: /^graph\//, because: 'it is heavy, and loaded when the first frame is painted' },
  'react-cytoscapejs': {
    place: /^graph\//,
    because: 'it is heavy, and loaded when the first frame is painted',
  },
  'gray-matter': {
    place: /^source\/read\/front-matter\.ts$/,
    because: 'it must be kept from running code',
  },
  'zustand/vanilla': { place: /^store\/reader\.ts$/, because: 'there is one store' },
};

interface Import {
  readonly file: string;
  /** A package, or the path of a file of ours from `src`. */
  readonly target: string;
}

const IMPORTS =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from '([^']+)'|(?:^|\n)\s*import '([^']+)'|import\('([^']+)'\)/g;

async function importsOf(): Promise<readonly Import[]> {
  const entries = await readdir('src', { recursive: true });
  const files = entries.map((entry) => entry.replaceAll('\\', '/')).filter((file) => /\.tsx?$/.test(file));
  const lists = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join('src', file), 'utf8');
      return [...text.matchAll(IMPORTS)].map((match): Import => {
        const name = match[1] ?? match[2] ?? match[3] ?? '';
        return {
          file,
          target: name.startsWith('.') ? join(dirname(file), name).replaceAll('\\', '/') : name,
        };
      });
    }),
  );
  return lists.flat();
}

const folderOf = (file: string) => file.split('/')[0] ?? '';
const isOurs = (target: string) => folderOf(target) in TABLE && target.includes('/');

test('imports run one way', async () => {
  const imports = await importsOf();
  expect(imports.length).toBeGreaterThan(100);
  const wrong = imports.flatMap(({ file, target }) => {
    const [from, to] = [folderOf(file), folderOf(target)];
    const rule = TABLE[from];
    return !isOurs(target) || from === to || rule?.imports.includes(to)
      ? []
      : [`${file} imports ${target}, but ${from} does not know ${to}: ${rule?.because}`];
  });
  expect(wrong).toEqual([]);
});

test('the rooms of source build on one another one way', async () => {
  const wrong = (await importsOf()).flatMap(({ file, target }) => {
    const [folder, from = ''] = file.split('/');
    const [other, to = ''] = target.split('/');
    if (folder !== 'source' || other !== 'source' || from === to) return [];
    const rule = ROOMS[from];
    return rule?.imports.includes(to) ? [] : [`${file} imports ${target}: ${rule?.because}`];
  });
  expect(wrong).toEqual([]);
});

test('no file imports itself by way of others, types included: each can be understood before those that use it', async () => {
  const graph = new Map<string, string[]>();
  for (const { file, target } of await importsOf())
    if (isOurs(target)) graph.set(file, [...(graph.get(file) ?? []), target]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('packages stay where they belong', async () => {
  const wrong = (await importsOf()).flatMap(({ file, target }) => {
    const from = folderOf(file);
    if (target.startsWith('node:'))
      return ['source', 'cli'].includes(from) ? [] : [`${file}: the browser has no ${target}`];
    if (PURE.has(from) && /^(?:react|react-dom|zustand$|cytoscape|vite)/.test(target))
      return [`${file} imports ${target}, but ${from} is plain TypeScript`];
    const only = ONLY[target];
    return only && !only.place.test(file) ? [`${file} imports ${target}: ${only.because}`] : [];
  });
  expect(wrong).toEqual([]);
});

test('what front matter calls a field is known to source alone: another format would change nothing else', async () => {
  const own = Object.entries(KEYS).flatMap(([field, key]) => (field === key ? [] : [key]));
  const camel = own.map((key) => key.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase()));
  const entries = await readdir('src', { recursive: true });
  const files = entries
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && folderOf(file) !== 'source');
  const texts = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join('src', file), 'utf8') })),
  );
  const wrong = texts.flatMap(({ file, text }) =>
    [...own, ...camel].filter((name) => text.includes(name)).map((name) => `${file} says ${name}`),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test('no test waits for what a busy machine does late with an end of its own', async () => {
  const entries = (await readdir('test', { recursive: true })).map((entry) => entry.replaceAll('\\', '/'));
  const files = entries.filter((file) => /\.test\.tsx?$/.test(file) && file !== 'architecture.test.ts');
  const texts = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join('test', file), 'utf8') })),
  );
  // It gives up after a second, and no setting changes that.
  const wrong = texts.filter(({ text }) => /\bvi\.wait(?:For|Until)\(/.test(text)).map(({ file }) => file);
  expect(files.length).toBeGreaterThan(0);
  expect(wrong, 'expect.poll has the end that vite.config.ts gives it').toEqual([]);
});
