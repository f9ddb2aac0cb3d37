import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slugOf } from '../../src/language/pattern.ts';
import { type ServedSite, serveSite } from '../../src/source/serve/serve-site.ts';
import { generateLanguage } from '../bench/generate.ts';
import { heapMB } from '../bench/heap.ts';
import { writeLanguage } from '../fixtures/write-language.ts';
import { drawnCards, preparePages } from './open-page.ts';

// A page asks once more for the text under its former name, and the browser logs that there is none.
const { open } = preparePages({ allowsErrors: true });
const sample = generateLanguage(160);
let folder: string;
let server: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'semilattice-memory-'));
  await writeLanguage(folder, sample);
  server = await serveSite({ folder, base: '/', port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Gives the open pattern another name and waits until the page has it. */
async function rename(page: Page, file: string, name: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^name: .*$/m, `name: ${name}`));
  await page.getByRole('complementary', { name: `Pattern 3: ${name}` }).waitFor();
}

test('a page holds no more after many saves than after a few', async () => {
  const slug = slugOf(3, sample.patterns[2]?.name ?? '');
  const seen = new Set<string>();
  const again: string[] = [];
  const page = await open(`${server.url}patterns/${slug}/`, {}, async (fresh) => {
    fresh.on('request', (request) => {
      if (request.resourceType() !== 'script') return;
      const { pathname } = new URL(request.url());
      if (seen.has(pathname)) again.push(request.url());
      seen.add(pathname);
    });
  });
  await drawnCards(page);
  const cdp = await page.context().newCDPSession(page);
  const file = join(folder, `${slug}.md`);
  const save = async (from: number, to: number) => {
    for (let count = from; count < to; count++) await rename(page, file, `Name ${count}`);
    return (await heapMB(cdp)) ?? NaN;
  };
  const few = await save(0, 8);
  const many = await save(8, 40);
  // Scripts are kept as long as the page is open; what a save changes is data.
  expect(again).toEqual([]);
  expect(many / few).toBeLessThan(1.2);
});
