import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/source/build/build-site.ts';
import { makeLanguage } from '../fixtures/text-parts.ts';
import { preparePages } from './open-page.ts';
import { policyOf } from './page-policy.ts';
import { type StaticServer, serveStatic } from './static-server.ts';
import { TO_END } from '../fixtures/time-limits.ts';

const { open } = preparePages();
let root: string;
let site: StaticServer;

beforeAll(async () => {
  // What texts need beside the pages is built with the command.
  await promisify(execFile)(process.execPath, ['scripts/build-command.mjs'], { timeout: TO_END });
  root = await mkdtemp(join(tmpdir(), 'semilattice-text-parts-'));
  const folder = await makeLanguage(join(root, 'folder'));
  await buildSite({ folder, outDir: join(root, 'site'), base: '/sub/' });
  site = await serveStatic(join(root, 'site'), '/sub/', {
    'Content-Security-Policy': await policyOf(join(root, 'site')),
  });
});

afterAll(async () => {
  await site?.close();
  await rm(root, { recursive: true, force: true });
});

/** Opens a page and notes what it asks for and what goes wrong in it. */
async function visit(path: string) {
  const asked: string[] = [];
  const wrong: string[] = [];
  const page = await open(site.url + path, {}, async (fresh) => {
    fresh.on('request', (request) => asked.push(request.url().replace(site.url, '')));
    fresh.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
  });
  return { page, asked, wrong };
}

describe('a text with diagrams', () => {
  test('is drawn kind by kind, under the strict policy, and keeps its words', async () => {
    const { page, asked, wrong } = await visit('patterns/001-diagrams/');
    const diagrams = page.locator('text-diagram');
    const count = await diagrams.count();
    expect(count).toBeGreaterThan(14);
    for (let index = 0; index < count; index++) {
      const diagram = diagrams.nth(index);
      await diagram.scrollIntoViewIfNeeded();
      await expect
        .poll(() => diagram.evaluate((element) => Boolean(element.shadowRoot?.querySelector('svg'))), {
          timeout: 60_000,
        })
        .toBe(true);
      const drawn = await diagram.evaluate((element) => ({
        text: element.textContent?.trim().split('\n', 1)[0],
        hasPicture: Boolean(element.shadowRoot?.querySelector('figure[role=img][aria-label] svg')),
      }));
      expect(drawn).toEqual({ text: drawn.text, hasPicture: true });
    }
    expect(wrong).toEqual([]);
    expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
  });

  test('shows what cannot be drawn as text, and runs nothing', async () => {
    const { page, wrong } = await visit('patterns/002-not-drawn/');
    await expect
      .poll(() =>
        page
          .locator('text-diagram')
          .evaluateAll((all) => all.map((each) => each.shadowRoot?.innerHTML ?? '')),
      )
      .toEqual(['<slot></slot>', expect.stringContaining('<svg')]);
    expect(await page.locator('text-diagram pre').first().isVisible()).toBe(true);
    const links = await page
      .locator('text-diagram')
      .nth(1)
      .evaluate((element) =>
        [...(element.shadowRoot?.querySelectorAll('a, script, foreignObject, [onclick]') ?? [])].map(
          (each) => each.getAttribute('href') ?? each.getAttribute('xlink:href') ?? each.localName,
        ),
      );
    expect(links.filter((each) => /script/i.test(each))).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('is its text without scripts', async () => {
    const page = await open(`${site.url}patterns/001-diagrams/`, { javaScriptEnabled: false });
    expect(await page.locator('text-diagram pre').first().isVisible()).toBe(true);
  });
});

test('formulas are set in their typeface, and code in its colours', async () => {
  const { page, asked, wrong } = await visit('patterns/003-drawn/');
  await expect
    .poll(() => asked.filter((url) => url.endsWith('.woff2') && url.includes('KaTeX')).length)
    .toBeGreaterThan(0);
  const colour = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  expect(await colour('[data-text] .code-keyword')).not.toBe(await colour('[data-text] pre code'));
  expect(wrong).toEqual([]);
});

test('a text without any of it asks for nothing of it', async () => {
  const { page, asked } = await visit('patterns/004-plain/');
  await page.getByRole('complementary').waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('text/')).map((url) => url.replace(/.*text\//, ''))).toEqual([
    'diagrams/diagrams.js',
  ]);
  expect(await readdir(join(root, 'site', 'text'))).toEqual(['code', 'diagrams', 'math']);
});

test('a site without any of it has nothing of it', async () => {
  const folder = await makeLanguage(join(root, 'plain'), ['004-plain.md']);
  await buildSite({ folder, outDir: join(root, 'plain-site'), base: '/' });
  expect(await readdir(join(root, 'plain-site'))).not.toContain('text');
});
