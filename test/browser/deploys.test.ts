import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { buildSite } from '../../src/source/build/build-site.ts';
import { deferred, holdBack } from './hold-back.ts';
import { layoutShift } from './layout-shift.ts';
import { drawnCard, drawnCards, preparePages } from './open-page.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

/** What the host serves; a test deploys by changing it. */
let deployed = '';
let root = '';
let server: StaticServer;
// A part that is gone, and a network that is not there, are told as errors.
const pages = preparePages({ allowsErrors: true });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'semilattice-deploys-'));
  await build('first', { A: 'See **B (2)**.', B: 'See **A (1)**.' });
  await build('second', { A: 'See **B (2)**.', B: 'See **A (1)**.', C: 'See **A (1)**.' });
  await breakApp('second', 'broken');
  server = await serveStatic(() => join(root, deployed), '/sub/', cachingOf, 200);
});
beforeEach(() => {
  deployed = 'first';
});
afterAll(async () => {
  await server?.close();
  await rm(root, { recursive: true, force: true });
});

test('a part that a deploy took away says so, and offers the newer version; the page stays', async () => {
  const page = await open('patterns/001-a/');
  deployed = 'second';
  await page.keyboard.press('?');
  // The code of keys may have come before the deploy, and then lacks only their list.
  const alert = page
    .getByRole('alert')
    .filter({ hasText: /(?:What keys do|The list of keys) could not be loaded\./ });
  await alert.waitFor();
  await page.getByRole('complementary', { name: 'Pattern 1: A' }).waitFor();
  await alert.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await alert.getByRole('button', { name: 'Reload' }).click();
  await outline(page).getByRole('link', { name: /C/ }).waitFor();
  await live(page);
  await page.keyboard.press('?');
  await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(true);
});

test('offline, a preview says that it is not there; it comes by itself when the network is back', async () => {
  let isGone = true;
  const page = await open('', {}, (fresh) =>
    fresh.route('**/assets/Hints-*', (route) => (isGone ? route.abort() : route.continue())),
  );
  const alert = page.getByRole('alert').filter({ hasText: 'The preview could not be loaded.' });
  await alert.waitFor();
  isGone = false;
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await alert.waitFor({ state: 'detached' });
  await outline(page).getByRole('link', { name: /B/ }).hover();
  await page.getByRole('tooltip').getByText('B', { exact: true }).waitFor();
  // Its styles came too.
  await expect
    .poll(() => page.getByRole('tooltip').evaluate((card) => getComputedStyle(card).position))
    .toBe('fixed');
});

test('a layout whose code does not come leaves the live map as it is, and can be asked for again', async () => {
  let isGone = true;
  const page = await open('patterns/001-a/', {}, async (fresh) => {
    // The first view never counts as complete.
    await fresh.addInitScript(() => (window.requestIdleCallback = () => 0));
    await fresh.route('**/assets/MapExtras-*', (route) => (isGone ? route.abort() : route.continue()));
  });
  await live(page);
  const place = async () => {
    const { x, y } = await drawnCard(page, 2);
    return [Math.round(x), Math.round(y)];
  };
  const before = await place();
  const container = await page.locator('.__________cytoscape_container').elementHandle();
  await page.getByRole('radio', { name: 'Around this' }).check();
  const alert = page.getByRole('alert').filter({ hasText: 'The layout “Around this” could not be loaded.' });
  await alert.waitFor();
  isGone = false;
  await alert.getByRole('button', { name: 'Try again' }).click();
  await alert.waitFor({ state: 'detached' });
  await expect.poll(place).not.toEqual(before);
  expect(await container?.evaluate((element) => element.isConnected)).toBe(true);
});

test('a text of a preview that could not be loaded is offered where keys reach it', async () => {
  const page = await open('');
  let isGone = true;
  await page.route('**/002-b/body.json', (route) => (isGone ? route.abort() : route.continue()));
  await outline(page).getByRole('link', { name: /B/ }).hover();
  await page.getByRole('tooltip').getByText('The text could not be loaded.').waitFor();
  const alert = page.getByRole('alert').filter({ hasText: 'The text of B could not be loaded.' });
  await page.mouse.move(700, 5);
  isGone = false;
  await alert.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => alert.count()).toBe(0);
});

test('a text that a deploy took away offers the newer version', async () => {
  deployed = 'second';
  const page = await open('');
  // What a text needs besides itself is there before the deploy; else the panel is what could not be loaded.
  await expect.poll(() => page.evaluate(loadedParts)).toEqual(expect.arrayContaining(['Hints', 'Panel']));
  deployed = 'first';
  await outline(page).getByRole('link', { name: /C/ }).click();
  // Other parts of the panel that this page had not loaded yet may say so, too.
  const alert = page
    .getByRole('complementary')
    .getByRole('alert')
    .filter({ hasText: 'The text could not be loaded. There is a newer version of this site.' });
  await alert.getByRole('button', { name: 'Try again' }).click();
  await alert.getByRole('button', { name: 'Reload' }).click();
  await live(page);
});

test.each(['mouse', 'keys'])('the reasons of a link are loaded again by %s', async (by) => {
  const page = await open('patterns/001-a/');
  let isGone = true;
  await page.route('**/pattern.json', (route) => (isGone ? route.abort() : route.continue()));
  await page.getByRole('button', { name: 'Why B (2)' }).first().click();
  const alert = page.getByRole('alert').filter({ hasText: 'What the texts say of it could not be loaded.' });
  await alert.waitFor();
  isGone = false;
  const again = alert.getByRole('button', { name: 'Try again' });
  if (by === 'keys') {
    await again.focus();
    await page.keyboard.press('Enter');
  } else await again.click();
  await page.getByText('See B (2).').or(page.getByText('See B.')).first().waitFor();
  expect(await alert.count()).toBe(0);
});

test('where a deploy breaks the app, the page can be read and says so; the next deploy heals it', async () => {
  const page = await openWithWorker('patterns/001-a/');
  deployed = 'broken';
  await page.reload();
  const alert = page.getByRole('alert').filter({ hasText: 'The app could not be loaded' });
  // It was loaded anew once, and is again what it was.
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('semilattice:mended'))).not.toBeNull();
  await alert.waitFor();
  await page.getByText('See B').first().waitFor();
  await alert.getByRole('button', { name: 'Reload' }).waitFor();
  deployed = 'second';
  // The page may heal by itself before its button is pressed.
  await page.reload();
  await live(page);
  await outline(page).getByRole('link', { name: /C/ }).waitFor();
});

test('a page whose scripts are gone from host and cache heals by itself, though the browser keeps old pages', async () => {
  const page = await openWithWorker('patterns/001-a/');
  await forgetAssets(page);
  deployed = 'second';
  await page.goto(`${server.url}patterns/001-a/`);
  await live(page);
  await expect.poll(() => outline(page).getByRole('link', { name: /C/ }).isVisible()).toBe(true);
});

test('a page whose styles a deploy took away is loaded anew, and has styles again', async () => {
  const page = await pages.open(`${server.url}patterns/001-a/`, {}, async (fresh) => {
    // The browser has an old page, whose styles are gone; the page that is asked for anew names those that are there.
    let times = 0;
    await fresh.route('**/assets/styles-*', (route) => (times++ === 0 ? route.abort() : route.continue()));
  });
  await live(page);
  expect(await page.getByRole('complementary').evaluate((panel) => getComputedStyle(panel).overflowY)).toBe(
    'auto',
  );
  expect(await page.evaluate(() => sessionStorage.getItem('semilattice:mended'))).not.toBeNull();
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

test('a host that declares what is zipped gives the same texts and search, offline too', async () => {
  const declaring = await serveStatic(join(root, 'first'), '/sub/', (path) =>
    path.endsWith('.gz') ? { 'Content-Encoding': 'gzip' } : {},
  );
  try {
    const page = await pages.open(declaring.url, { serviceWorkers: 'allow' });
    await live(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await outline(page).getByRole('link', { name: /B/ }).click();
    await page.getByRole('complementary').getByText('See A (1).').waitFor();
    await page.evaluate(() => fetch('/sub/search.json.gz'));
    await expect
      .poll(() => keptPaths(page))
      .toEqual(expect.arrayContaining(['/sub/search.json.gz', '/sub/patterns/002-b/body.json']));
  } finally {
    await declaring.close();
  }
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
  await outline(page).getByRole('link', { name: /B/ }).click();
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
    .poll(() =>
      page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)),
    )
    .toBe(true);
  // The new version begins when no page of the old one is open.
  await page.goto('about:blank');
  await expect
    .poll(async () => {
      await page.goto(server.url);
      const now = await versions(page);
      if (now.size > 1 || now.has(before ?? '')) await page.goto('about:blank');
      return now.size === 1 && !now.has(before ?? '');
    })
    .toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  await live(page);
  await outline(page).getByRole('link', { name: /C/ }).waitFor();
});

async function build(name: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const folder = await mkdtemp(join(root, `${name}-language-`));
  let id = 0;
  for (const [title, text] of Object.entries(texts)) {
    id++;
    const head = `---\nid: ${id}\nname: ${title}\nscale: 1\n${id === 1 ? 'completion_patterns: [2]\n' : ''}---\n`;
    await writeFile(join(folder, `00${id}-${title.toLowerCase()}.md`), `${head}\n# ${title}\n\n${text}\n`);
  }
  await buildSite({ folder, outDir: join(root, name), base: '/sub/' });
}

/** A version like another one, whose app does not start. */
async function breakApp(name: string, broken: string): Promise<void> {
  await cp(join(root, name), join(root, broken), { recursive: true });
  const assets = join(root, broken, 'assets');
  for (const file of await readdir(assets))
    if (/^main-.*\.js$/.test(file)) await writeFile(join(assets, file), 'throw new Error("broken");');
}

/** The names of the scripts that the page has loaded, without their hashes. */
function loadedParts(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /(\w+)-[^/]*\.js$/.exec(name)?.[1] ?? []);
}

/** As many hosts do it: browsers may keep pages a while without asking. */
function cachingOf(path: string): Readonly<Record<string, string>> {
  return /\.\w+$/.test(path) ? { 'Cache-Control': 'no-cache' } : { 'Cache-Control': 'max-age=600' };
}

/** Empties the worker's cache of all but pages, as a browser does that is short of room. */
async function forgetAssets(page: Page): Promise<void> {
  await page.goto(`${server.url}language.json`);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
}

async function open(
  path: string,
  options: BrowserContextOptions = {},
  prepare?: (fresh: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await pages.open(server.url + path, options, prepare);
  await live(page);
  return page;
}

/** Opens a page and waits until its service worker is at work. */
async function openWithWorker(path: string): Promise<Page> {
  const page = await open(path, { serviceWorkers: 'allow' });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  return page;
}

function outline(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Outline' });
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

test('a page whose script a host refuses asks for its styles with the app, and nothing moves when they come', async () => {
  const page = await pages.open(`${inject('site')}robots.txt`, { serviceWorkers: 'block' });
  const styles = deferred();
  await holdBack('**/assets/styles-*', styles)(page);
  await page.route('**/patterns/013-*/', async (route) => {
    const answer = await route.fetch();
    const headers = { ...answer.headers(), 'content-security-policy': "script-src 'self'" };
    await route.fulfill({ response: answer, headers });
  });
  await page.goto(`${inject('site')}patterns/013-communities-of-practice/`, { waitUntil: 'commit' });
  await page.getByRole('complementary').getByText('kestrel13').waitFor();
  const search = page.getByRole('combobox', { name: 'Search patterns' });
  expect(await search.isVisible()).toBe(false);
  styles.resolve(undefined);
  await drawnCards(page);
  expect(await page.evaluate(layoutShift)).toBe(0);
  await expect.poll(() => search.evaluate((box) => getComputedStyle(box).borderTopWidth)).toBe('0px');
});
