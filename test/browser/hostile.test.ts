import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/source/build/build-site.ts';
import type { LoadedLanguage } from '../../src/source/read/loaded-language.ts';
import { type Attack, CLEANED_PICTURES, REFUSED_PICTURES, TITLE, writeAttacks } from '../fixtures/attacks.ts';
import { shownName } from '../fixtures/shown-name.ts';
import { answers, preparePages } from './open-page.ts';
import { policyOf } from './page-policy.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

declare global {
  interface Window {
    attacked?: unknown;
    violations?: string[];
  }
}

const { open } = preparePages();
let root: string;
let attacks: Attack[];
let loaded: LoadedLanguage;
let strict: StaticServer;
let plain: StaticServer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'semilattice-hostile-'));
  attacks = await writeAttacks(join(root, 'folder'));
  ({ loaded } = await buildSite({ folder: join(root, 'folder'), outDir: join(root, 'site'), base: '/' }));
  strict = await serveStatic(join(root, 'site'), '/', {
    'Content-Security-Policy': `${await policyOf(join(root, 'site'))}; img-src 'self'`,
  });
  plain = await serveStatic(join(root, 'site'), '/');
}, 600_000);

afterAll(async () => {
  await strict?.close();
  await plain?.close();
  await rm(root, { recursive: true, force: true });
});

/** Keeps what the policy of a page refused, and answers any dialog by a fault. */
async function watch(page: Page): Promise<void> {
  page.on('dialog', (dialog) => {
    void dialog.dismiss();
    void page.evaluate(() => {
      window.attacked = 'a dialog';
    });
  });
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations?.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

/** What of the page could run or load something, or has. */
async function findHarm(page: Page): Promise<string[]> {
  const harm = await page.evaluate(() => {
    const found: string[] = [...(window.violations ?? [])];
    if ('attacked' in window) found.push(`ran: ${String(window.attacked)}`);
    if ('attacked' in {}) found.push('the prototype of all objects was changed');
    for (const element of document.querySelectorAll('*')) {
      const tag = element.outerHTML.slice(0, 120);
      if (element.hasAttribute('data-mark')) found.push(tag);
      if (/^(?:iframe|frame|object|embed|base|form|portal|map|area|math|template)$/i.test(element.localName))
        found.push(tag);
      if (element instanceof HTMLScriptElement) {
        const isData = /^application\/(?:ld\+)?json$/.test(element.type);
        // The inline script that shows a reader's choices is before everything that texts say, behind the first styles.
        const isFirst =
          element.matches('meta[name=viewport] + script, meta[name=viewport] + style + script') &&
          element.text.includes('getItem(`semilattice-${');
        const isOurs =
          isFirst || (element.src.startsWith(`${location.origin}/assets/`) && element.text === '');
        if (isData) JSON.parse(element.text);
        else if (!isOurs) found.push(tag);
      }
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on') || ['srcdoc', 'srcset', 'formaction', 'ping', 'background'].includes(name))
          found.push(tag);
        if (!['href', 'src', 'xlink:href', 'action', 'data', 'cite', 'longdesc'].includes(name)) continue;
        const address = new URL(value, document.baseURI);
        const isText = element.localName === 'a' && /^(?:https?|mailto):$/.test(address.protocol);
        if (!isText && address.origin !== location.origin) found.push(tag);
      }
    }
    return found;
  });
  return page.frames().length > 1 ? [...harm, 'a frame'] : harm;
}

const addressOf = ({ id }: Attack): string =>
  `patterns/${encodeURI(loaded.language.patterns.find((pattern) => pattern.id === id)?.slug ?? '')}/`;

test('building runs nothing of the folder, names every file that it refuses, and writes nothing beside the site', async () => {
  expect('attacked' in globalThis).toBe(false);
  const refused = new Set(
    loaded.diagnostics.filter(({ severity }) => severity !== 'note').map(({ file }) => file),
  );
  for (const file of [
    ...Object.keys(CLEANED_PICTURES),
    ...Object.keys(REFUSED_PICTURES),
    '901-engine.md',
    '902-engine.md',
    '903-field.md',
    '900-outside.md',
  ])
    expect([...refused]).toContain(file);
  for (const file of ['outside.png', 'hidden.png', 'etc']) expect([...refused]).toContain(file);
  expect(loaded.language.repository).toBe('');
  expect((await readdir(root)).toSorted()).toEqual(['folder', 'site']);
  const media = await readdir(join(root, 'site/media'), { recursive: true });
  expect(media.toSorted()).toEqual(
    ['"> odd#?.svg', ...Object.keys(CLEANED_PICTURES), 'plain.svg'].toSorted(),
  );
});

describe('nothing runs, and names are shown as they stand', () => {
  test('on any page as it is built, with every text in it, where no script of the app runs', async () => {
    const page = await open(strict.url, { javaScriptEnabled: false });
    for (const attack of [null, ...attacks]) {
      await page.goto(strict.url + (attack ? addressOf(attack) : ''));
      expect([attack?.id, await findHarm(page)]).toEqual([attack?.id, []]);
      expect(shownName(await page.title())).toContain(shownName(TITLE));
      if (!attack) continue;
      expect(shownName(await page.title())).toContain(shownName(attack.name));
      const heading = await page.locator('aside #pattern-heading').textContent();
      expect(shownName(heading ?? '')).toContain(shownName(attack.name));
      // Scripts of data are whole, and give the names back.
      const data = await page.evaluate(dataOf);
      expect(data.length).toBeGreaterThan(0);
      expect(data.map(({ name }) => name)).toContain(shownName(attack.name));
    }
  }, 900_000);

  test('on any page that the app has taken over, and where the reader opens, follows and points at what its text holds', async () => {
    const page = await open(strict.url, {}, watch);
    for (const attack of attacks) {
      await page.goto(strict.url + addressOf(attack));
      // The live map has the same names on every page; the next test goes on with it.
      await answers(page);
      expect([attack.id, await findHarm(page)]).toEqual([attack.id, []]);
      expect(new URL(page.url()).pathname).toBe(`/${addressOf(attack)}`);
      await page.getByRole('complementary').evaluate(touchAll);
      expect([attack.id, await findHarm(page)]).toEqual([attack.id, []]);
    }
  }, 1_200_000);

  test('where the app puts one text after the other into the page', async () => {
    const page = await open(strict.url, {}, watch);
    await page.getByRole('button', { name: 'Fit' }).waitFor();
    const outline = page.getByRole('navigation', { name: 'Outline' });
    for (const attack of attacks) {
      const link = outline.locator(`a[href="/${addressOf(attack)}"]`);
      expect(shownName((await link.textContent()) ?? '')).toContain(shownName(attack.name));
      await link.click();
      const panel = page.locator(`[aria-label^="Pattern ${attack.id}:"]`);
      await panel.getByText('It begins with').first().waitFor();
      expect([attack.id, await findHarm(page)]).toEqual([attack.id, []]);
      // Lists come after the text.
      const tags = panel.getByRole('list', { name: 'Tags of this pattern' }).getByRole('button');
      await expect
        .poll(async () => (await tags.allTextContents()).map(shownName)[0])
        .toBe(shownName(attack.name));
      expect(shownName(await page.title())).toContain(shownName(attack.name));
    }
    await page.goto(strict.url);
    await page.getByRole('button', { name: /About/ }).click();
    await page.getByText('Licence of the texts').waitFor();
    expect(await findHarm(page)).toEqual([]);
  }, 900_000);
});

describe('pictures at addresses of their own, on a host that adds no header', () => {
  test.each(Object.keys(REFUSED_PICTURES))('%s is not there', async (name) => {
    const response = await fetch(`${plain.url}media/${name}`);
    expect(response.status).toBe(404);
  });

  test('a plain one is shown, whatever its name', async () => {
    for (const name of ['plain.svg', '"> odd#?.svg', ...Object.keys(CLEANED_PICTURES)]) {
      const page = await open(`${plain.url}media/${encodeURIComponent(name)}`, {}, async (fresh) => {
        await watch(fresh);
        await fresh.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
      });
      expect(await page.evaluate(() => [document.documentElement.localName, 'attacked' in window])).toEqual([
        'svg',
        false,
      ]);
    }
    const page = await open(plain.url + addressOf({ id: 7, name: '' }));
    const pictures = page.getByRole('complementary').locator('img[alt="A drawing"], img[alt="Odd"]');
    await expect
      .poll(() =>
        pictures.evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth > 0)),
      )
      .toEqual([true, true]);
  });
});

test('no text breaks out of the file of data that holds it', async () => {
  for (const attack of attacks) {
    const body = JSON.parse(
      await readFile(join(root, 'site', addressOf(attack), 'body.json'), 'utf8'),
    ) as object;
    expect(body).toMatchObject({ problem: expect.stringContaining('</script><!--') });
  }
});

/** What the scripts of a page hold that are data. */
function dataOf(): Record<string, unknown>[] {
  return [...document.querySelectorAll('script[type$="json"]')].map(
    (script) => JSON.parse(script.textContent ?? '') as Record<string, unknown>,
  );
}

/** Sends to each element of the text what a reader's hand or eye would, and follows what leads elsewhere in the page. */
function touchAll(panel: Element): void {
  for (const element of panel.querySelectorAll('article *')) {
    for (const kind of ['pointerover', 'mouseover', 'focus', 'toggle', 'error', 'load', 'animationstart'])
      element.dispatchEvent(new Event(kind, { bubbles: kind.endsWith('over') }));
    if (!(element instanceof HTMLAnchorElement) || element.origin !== location.origin) continue;
    if (element.dataset['pattern'] === undefined) element.click();
  }
}
