import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

const browser = openBrowser();
let folder: string;
let server: StaticServer;
/** The same page in a sandbox, in which a browser forbids all storage. */
let sandbox: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'semilattice-projects-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      lib: { entry: 'test/browser/projects-page.ts', formats: ['es'], fileName: () => 'page.js' },
      outDir: folder,
      emptyOutDir: true,
    },
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><script type="module" src="page.js"></script>',
  );
  server = await serveStatic(folder, '/');
  sandbox = await serveStatic(folder, '/', {
    'Content-Security-Policy': 'sandbox allow-scripts',
    'Access-Control-Allow-Origin': '*',
  });
});

afterEach(() => browser.clear());

afterAll(async () => {
  await Promise.all([server.close(), sandbox.close(), browser.close()]);
  await rm(folder, { recursive: true, force: true });
});

const newContext = async () => (await browser.current()).newContext();

/** Opens a page of projects and waits until it has read what is kept. */
async function openPage(context: BrowserContext, { url } = server): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'projectsPage' in window);
  await page.evaluate(() => window.projectsPage.load());
  return page;
}

const shown = (page: Page) => page.evaluate(() => window.projectsPage.shown());
const choose = (page: Page, id: string, ...numbers: number[]) =>
  page.evaluate(
    ([project, list]) => {
      for (const number of list) window.projectsPage.choose(project, number);
    },
    [id, numbers] as const,
  );
const settled = (page: Page) => page.evaluate(() => window.projectsPage.settled());

/** Adds a project with one pattern, and waits until it is kept. */
async function addProject(page: Page): Promise<string> {
  const id = await page.evaluate(() => window.projectsPage.add('Ours'));
  await choose(page, id, 1);
  await settled(page);
  return id;
}

test('a reload, and a page closed right after a change, lose nothing', async () => {
  const context = await newContext();
  const page = await openPage(context);
  const id = await addProject(page);
  await choose(page, id, 2);
  await page.reload();
  await page.waitForFunction(() => 'projectsPage' in window);
  await page.evaluate(() => window.projectsPage.load());
  expect((await shown(page)).projects).toMatchObject([
    { id, saving: 'saved', names: ['Pattern 1', 'Pattern 2'] },
  ]);
  await choose(page, id, 3);
  await page.close();
  const later = await openPage(context);
  expect((await shown(later)).projects[0]?.names).toEqual(['Pattern 1', 'Pattern 2', 'Pattern 3']);
});

test('two pages that change a project at once lose nothing, and see each other', async () => {
  const context = await newContext();
  const page = await openPage(context);
  const id = await addProject(page);
  const other = await openPage(context);
  await Promise.all([choose(page, id, 2, 3, 4, 5), choose(other, id, 6, 7, 8, 9)]);
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `Pattern ${number}`);
  for (const each of [page, other])
    await expect
      .poll(async () => (await shown(each)).projects)
      .toMatchObject([{ saving: 'saved', names: all }]);
  expect((await shown(await openPage(context))).projects).toMatchObject([{ names: all }]);
});

test('a full storage is told, work goes on, and it is kept when there is room again', async () => {
  const context = await newContext();
  const page = await openPage(context);
  const cdp = await context.newCDPSession(page);
  const { origin } = new URL(server.url);
  // Chromium remembers for a while how much room there is, so the limit is there before the first save.
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  const id = await addProject(page);
  await page.evaluate((project) => window.projectsPage.note(project, 200_000), id);
  await expect.poll(async () => (await shown(page)).projects[0]?.saving).toBe('full');
  await choose(page, id, 2);
  await settled(page);
  expect(await shown(page)).toMatchObject({
    storage: 'full',
    projects: [{ saving: 'full', names: ['Pattern 1', 'Pattern 2'], noted: 200_000 }],
  });
  // What the database has no room for is written ahead, so that another page has it too.
  const other = await openPage(context);
  await settled(other);
  expect((await shown(other)).projects).toMatchObject([
    { saving: 'full', names: ['Pattern 1', 'Pattern 2'], noted: 200_000 },
  ]);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await page.evaluate(() => window.projectsPage.retry());
  await expect.poll(async () => (await shown(page)).projects[0]?.saving).toBe('saved');
  expect((await shown(await openPage(context))).projects).toMatchObject([{ noted: 200_000 }]);
});

test('a forbidden storage is told, and work goes on', async () => {
  const page = await openPage(await newContext(), sandbox);
  expect(await shown(page)).toEqual({ storage: 'forbidden', projects: [] });
  await addProject(page);
  expect(await shown(page)).toMatchObject({
    storage: 'forbidden',
    projects: [{ saving: 'forbidden', names: ['Pattern 1'] }],
  });
});
