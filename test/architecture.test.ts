import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Which folders of `src` each folder may import, beside itself. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  language: [],
  map: ['language'],
  source: ['language', 'map'],
  cli: ['language', 'map', 'source'],
  graph: ['language', 'map'],
  ui: ['language', 'map'],
  app: ['language', 'map', 'graph', 'ui'],
};

const PURE = new Set(['language', 'map']);
const ONLY: Readonly<Record<string, RegExp>> = {
  cytoscape: /^graph\//,
  'react-cytoscapejs': /^graph\//,
  'gray-matter': /^source\/front-matter\.ts$/,
};

async function importsOf(): Promise<{ file: string; target: string }[]> {
  const entries = await readdir('src', { recursive: true });
  const files = entries.map((entry) => entry.replaceAll('\\', '/')).filter((file) => /\.tsx?$/.test(file));
  const lists = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join('src', file), 'utf8');
      return [
        ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)/g),
      ].map((match) => ({ file, target: match[1] ?? match[2] ?? '' }));
    }),
  );
  return lists.flat();
}

test('imports run one way', async () => {
  const imports = await importsOf();
  expect(imports.length).toBeGreaterThan(100);
  const wrong = imports.filter(({ file, target }) => {
    const [folder = ''] = file.split('/');
    if (!target.startsWith('.')) return false;
    const [to = ''] = join(file, '..', target).replaceAll('\\', '/').split('/');
    return to !== folder && !TABLE[folder]?.includes(to);
  });
  expect(wrong).toEqual([]);
});

test('packages stay where they belong, and the pure folders import none of the browser or of Node', async () => {
  const wrong = (await importsOf()).filter(({ file, target }) => {
    if (target.startsWith('.')) return false;
    const [folder = ''] = file.split('/');
    if (target.startsWith('node:')) return !['source', 'cli'].includes(folder);
    if (PURE.has(folder) && /^(?:react|react-dom|cytoscape|vite)/.test(target)) return true;
    const allowed = ONLY[target];
    return allowed !== undefined && !allowed.test(file);
  });
  expect(wrong).toEqual([]);
});
