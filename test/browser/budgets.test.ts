import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/source/build/build-site.ts';
import { generateLanguage } from '../bench/generate.ts';
import { sampleOf, writeSample } from '../bench/samples.ts';
import { BUDGETS } from '../budgets.ts';
import { writeLanguage } from '../fixtures/write-language.ts';

/** How many times as many links are drawn for a generated language that shall have about six for each pattern. */
const DENSE = 16;

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'semilattice-budgets-'));
  const build = async (name: string, folder: string) =>
    buildSite({ folder, outDir: join(root, name), base: '/' });
  await build('56', await writeSample(join(root, '56-language'), await sampleOf(56)));
  await build('shipped', 'patterns');
  await build('400', await writeLanguage(join(root, '400-language'), generateLanguage(400, 36)));
  await build('253', await writeLanguage(join(root, '253-language'), generateLanguage(253, 36, DENSE)));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

/** Returns the pages of all patterns of a site. */
async function pagesOf(site: string): Promise<string[]> {
  const folder = join(root, site, 'patterns');
  const slugs = (await readdir(folder)).filter((slug) => /^\d/.test(slug));
  return Promise.all(slugs.map((slug) => readFile(join(folder, slug, 'index.html'), 'utf8')));
}

test.each([
  ['56', 56, BUDGETS.pageAmong56],
  ['shipped', 56, BUDGETS.pageShipped],
  ['253', 253, BUDGETS.pageAmong253],
  ['400', 400, BUDGETS.pageAmong400],
])('a pattern’s page holds what is its own: %s', async (site, count, budget) => {
  const pages = await pagesOf(site);
  expect(pages).toHaveLength(count);
  const largest = Math.max(...pages.map((page) => gzipSync(page).length));
  expect(largest).toBeLessThanOrEqual(budget);
});

test('all pages of patterns share their styles, but for those of their first frame', async () => {
  for (const page of await pagesOf('56')) {
    const own = [...page.matchAll(/<style>([^]*?)<\/style>/g)].reduce(
      (sum, [, css = '']) => sum + css.length,
      0,
    );
    expect(own).toBeLessThanOrEqual(BUDGETS.stylesInPage);
    expect(page.match(/<link rel="stylesheet" href="\/assets\/styles-[\w-]+\.css">/g)).toHaveLength(1);
  }
});

test.each([
  ['253', BUDGETS.siteOf253],
  ['400', BUDGETS.siteOf400],
])('a site of %s patterns stays small', async (site, budget) => {
  const files = await readdir(join(root, site), { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name))),
  );
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(budget);
});

test('the service worker is one file, which browsers load as a classic script', async () => {
  expect(await readFile(join(root, '56', 'sw.js'), 'utf8')).not.toMatch(/^\s*import\b|;import[ {"']/);
});
