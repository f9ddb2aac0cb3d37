import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { buildSite } from '../../src/source/build-site.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

/** What the host serves; a test deploys by changing it. */
let deployed = '';
let root = '';
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'semilattice-deploys-'));
  await build('first', { A: 'See **B (2)**.', B: 'See **A (1)**.' });
  await build('second', { A: 'See **B (2)**.', B: 'See **A (1)**.', C: 'See **A (1)**.' });
  server = await serveStatic(() => join(root, deployed), '/sub/', {}, 200);
  browser = await chromium.launch({
    executablePath: inject('browser'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}, 120_000);
beforeEach(() => {
  deployed = 'first';
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(root, { recursive: true, force: true });
});

test('a part that a deploy took away says so, and offers the newer version; the page stays', async () => {
  const page = await open('patterns/001-a/', { serviceWorkers: 'block' });
  deployed = 'second';
  await page.keyboard.press('?');
  const alert = page.getByRole('alert').filter({ hasText: 'The list of keys could not be loaded.' });
  await alert.waitFor();
  await page.getByRole('complementary', { name: 'Pattern 1: A' }).waitFor();
  await alert.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await alert.getByRole('button', { name: 'Reload' }).click();
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name: /C/ }).waitFor();
  await live(page);
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
});

test('a host’s fallback page is never kept as a script', async () => {
  const page = await openWithWorker('');
  const type = await page.evaluate(
    async () => (await fetch('/sub/assets/gone-1.js')).headers.get('content-type') ?? '',
  );
  expect(type).toContain('text/html');
  // What was asked for later is kept: so the earlier one would be, too.
  await page.evaluate(() => fetch('/sub/patterns/002-b/body.json'));
  await expect.poll(() => keptPaths(page)).toContain('/sub/patterns/002-b/body.json');
  expect(await keptPaths(page)).not.toContain('/sub/assets/gone-1.js');
});

test('what is kept and is not as it was built is not used', async () => {
  const page = await openWithWorker('');
  const spoilt = await page.evaluate(async () => {
    let count = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        if (!url.endsWith('.js')) continue;
        const headers = { 'Content-Type': 'text/javascript' };
        await cache.put(url, new Response('document.title = "spoilt"', { headers }));
        count++;
      }
    }
    return count;
  });
  expect(spoilt).toBeGreaterThan(3);
  await page.reload();
  await live(page);
  expect(await page.title()).not.toBe('spoilt');
});

test('with storage full, texts come from the network', async () => {
  const page = await openWithWorker('');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(server.url).origin,
    quotaSize: 1000,
  });
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name: /B/ }).click();
  await page.locator('[data-text]').getByText('See A').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('after an update, pages and scripts without a network are of one version', async () => {
  const page = await openWithWorker('');
  const [before] = await versions(page);
  deployed = 'second';
  await page.reload();
  await live(page);
  await expect
    .poll(
      () => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)),
      {
        timeout: 20_000,
      },
    )
    .toBe(true);
  // The new version begins when no page of the old one is open.
  await page.goto('about:blank');
  await expect
    .poll(
      async () => {
        await page.goto(server.url);
        const now = await versions(page);
        if (now.size > 1 || now.has(before ?? '')) await page.goto('about:blank');
        return now.size === 1 && !now.has(before ?? '');
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  await live(page);
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name: /C/ }).waitFor();
});

async function build(name: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const folder = await mkdtemp(join(root, `${name}-language-`));
  let id = 0;
  for (const [title, text] of Object.entries(texts)) {
    id++;
    const head = `---\nid: ${id}\nname: ${title}\nscale: 1\n---\n`;
    await writeFile(join(folder, `00${id}-${title.toLowerCase()}.md`), `${head}\n# ${title}\n\n${text}\n`);
  }
  await buildSite({ folder, outDir: join(root, name), base: '/sub/' });
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(server.url + path);
  await live(page);
  return page;
}

/** Opens a page and waits until its service worker is at work. */
async function openWithWorker(path: string): Promise<Page> {
  const page = await open(path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 20_000 })
    .toBe(true);
  return page;
}

async function live(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit' }).waitFor();
}

function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    return paths;
  });
}

/** The versions of which something is kept. */
async function versions(page: Page): Promise<ReadonlySet<string>> {
  const names = await page.evaluate(() => caches.keys());
  return new Set(names.map((name) => name.split(':').at(-1) ?? ''));
}
