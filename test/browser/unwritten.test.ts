import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/source/build/build-site.ts';
import { patternText } from '../fixtures/folder.ts';
import { preparePages } from './open-page.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

const { open } = preparePages();
let root: string;
let server: StaticServer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'semilattice-unwritten-'));
  const folder = join(root, 'folder');
  await mkdir(folder);
  await writeFile(
    join(folder, '001-x.md'),
    patternText(1, 'completion_patterns: [7, 8, 9]\n', '\nIt leads to **Far Away (7)**.\n'),
  );
  await buildSite({ folder, outDir: join(root, 'site'), base: '/' });
  // A page that is not there is given with the status 200: a 404 is an error in the console.
  server = await serveStatic(join(root, 'site'), '/', {}, 200);
});

afterAll(async () => {
  await server?.close();
  await rm(root, { recursive: true, force: true });
});

test('unwritten patterns share one page', async () => {
  expect((await readdir(join(root, 'site/patterns'))).toSorted()).toEqual(['001-x', 'unwritten']);
});

test('its address shows the pattern that it names, and why others name it', async () => {
  const page = await open(server.url);
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('link', { name: /Far Away/ })
    .click();
  await expect.poll(() => new URL(page.url()).search).toBe('?pattern=7');
  await page.reload();
  const panel = page.getByRole('complementary', { name: 'Pattern 7: Far Away' });
  await panel.getByRole('button', { name: 'Why Pattern 1 (1)' }).click();
  await panel.getByText('It leads to Far Away (7).').waitFor();
  expect(await page.getByText('This pattern is not written yet.').count()).toBe(0);
});

test('an address that it had before leads to it', async () => {
  const page = await open(`${server.url}patterns/008-pattern-8/`);
  const panel = page.getByRole('complementary', { name: 'Pattern 8: Pattern 8' });
  await expect.poll(() => panel.isVisible()).toBe(true);
});

test('where no script runs, it says what it is and leads to the map', async () => {
  const page = await open(`${server.url}patterns/unwritten/?pattern=7`, { javaScriptEnabled: false });
  await page.getByText('This pattern is not written yet.').waitFor();
  await page.getByRole('link', { name: 'Show the map' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/');
});
