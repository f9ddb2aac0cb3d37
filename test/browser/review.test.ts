import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { slugOf } from '../../src/language/pattern.ts';
import { buildSite } from '../../src/source/build/build-site.ts';
import { type ServedSite, serveSite } from '../../src/source/serve/serve-site.ts';
import { generateLanguage } from '../bench/generate.ts';
import { writeLanguage } from '../fixtures/write-language.ts';
import { PHONE, drawnCards, preparePages } from './open-page.ts';
import { type StaticServer, serveStatic } from './static-server.ts';
import { violations, violationsInThemes } from './violations.ts';

const { open } = preparePages();
const sample = generateLanguage(20, 4);
let root: string;
let folder: string;
let server: ServedSite;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'semilattice-review-'));
  folder = await writeLanguage(join(root, 'patterns'), sample);
  const about = join(folder, 'LANGUAGE.md');
  const text = await readFile(about, 'utf8');
  await writeFile(about, text.replace('title:', 'repository: "https://github.com/owner/repo"\ntitle:'));
  server = await serveSite({ folder, base: '/', port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  for (const close of closing) await close();
  await server.close();
  await rm(root, { recursive: true, force: true });
});

function fileOf(id: number): string {
  const name = sample.patterns.find((pattern) => pattern.id === id)?.name ?? '';
  return join(folder, `${slugOf(id, name)}.md`);
}

const undoing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const undo of undoing.splice(0)) await undo();
});

/** Changes a pattern's file until the end of the test, and returns what undoes it before. */
async function edit(id: number, change: (text: string) => string): Promise<() => Promise<void>> {
  const file = fileOf(id);
  const before = await readFile(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
  const undo = () => writeFile(file, before);
  undoing.push(undo);
  return undo;
}

/** A mark that a page keeps until it is loaded again. */
const stamp = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-stamp', ''));
const isSamePage = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-stamp'));

test('faults are listed as they are made, lead to their pattern, and go as they are mended', async () => {
  const page = await open(server.url);
  await drawnCards(page);
  await page.getByRole('button', { name: 'Review: no errors' }).waitFor();
  await stamp(page);
  const mend = await edit(7, (text) => text.replace(/^context_patterns: .*$/m, 'context_patterns: [777]'));
  await page.getByRole('button', { name: /^Review: \d+ warnings?$/ }).click();
  const review = page.getByRole('complementary', { name: 'Review' });
  const finding = review.getByRole('link', { name: /No file has the id 777/ });
  await finding.click();
  const name = sample.patterns.find(({ id }) => id === 7)?.name ?? '';
  const panel = page.getByRole('complementary', { name: `Pattern 7: ${name}` });
  await panel.getByText(/^\d+ findings?$/).click();
  await panel.getByText(/No file has the id 777/).waitFor();
  await expect
    .poll(async () => (await drawnCards(page)).find(({ id }) => id === '7')?.classes)
    .toContain('open');
  await mend();
  await page.getByRole('button', { name: 'Review: no errors' }).waitFor();
  await expect.poll(() => panel.getByText(/^\d+ findings?$/).count()).toBe(0);
  expect(await panel.isVisible()).toBe(true);
  await panel.getByRole('button', { name: 'Back to the review' }).click();
  await expect.poll(() => review.getByText(/No file has the id 777/).count()).toBe(0);
  expect(await isSamePage(page)).toBe(true);
});

test('the list empties under the reader, who keeps the filter and the place', async () => {
  const page = await open(`${server.url}?view=review&rule=heading`);
  await stamp(page);
  const review = page.getByRole('complementary', { name: 'Review' });
  const mend = await edit(3, (text) => text.replace(/^# .*$/m, '# Quite Another Name'));
  await review.getByRole('link', { name: /Quite Another Name/ }).waitFor();
  await mend();
  await expect.poll(() => review.getByRole('link').count()).toBe(0);
  await expect.poll(() => page.url()).toContain('?view=review&rule=heading');
  expect(await isSamePage(page)).toBe(true);
});

test('the map and the outline mark patterns with findings', async () => {
  const mend = await edit(5, (text) => text.replace(/^# .*$/m, '# Quite Another Name'));
  const page = await open(server.url);
  await drawnCards(page);
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await outline.getByRole('img', { name: '1 warning' }).waitFor();
  // The layer of the marks is there only with them.
  const layers = () => page.getByRole('region', { name: 'Map' }).locator('canvas[aria-hidden]').count();
  await expect.poll(layers).toBe(4);
  await mend();
  await outline.getByRole('img', { name: '1 warning' }).waitFor({ state: 'detached' });
  await expect.poll(layers).toBe(3);
});

test('“Edit” opens the very place in the editor of whoever explores', async () => {
  const opened = join(root, 'opened');
  const editor = join(root, 'editor.sh');
  await writeFile(editor, `#!/bin/sh\necho "$@" > '${opened}.new' && mv '${opened}.new' '${opened}'\n`);
  await chmod(editor, 0o755);
  const before = process.env['LAUNCH_EDITOR'];
  process.env['LAUNCH_EDITOR'] = editor;
  await edit(4, (text) => text.replace(/^context_patterns: .*$/m, 'context_patterns: [778]'));
  try {
    const page = await open(`${server.url}?view=review&find=778`);
    const review = page.getByRole('complementary', { name: 'Review' });
    await review
      .getByRole('button', { name: /^Edit 004-.* at line \d+$/ })
      .first()
      .click();
    await expect.poll(() => readFile(opened, 'utf8').catch(() => '')).toContain(fileOf(4));
  } finally {
    if (before === undefined) delete process.env['LAUNCH_EDITOR'];
    else process.env['LAUNCH_EDITOR'] = before;
  }
});

test('an unwritten pattern and a new one tell the command that starts them', async () => {
  await edit(6, (text) => text.replace(/^completion_patterns: .*$/m, 'completion_patterns: [779]'));
  const page = await open(`${server.url}patterns/779-x/`);
  await page.getByText(/^semilattice new "Pattern 779" --scale \d+ --id 779 \S+patterns$/).waitFor();
  await page.getByRole('button', { name: /^Review/ }).click();
  await page.getByText('New pattern', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('A Fresh Start');
  const command = page.getByText(/^semilattice new "A Fresh Start" --scale 1 /);
  await expect.poll(() => command.isVisible()).toBe(true);
});

test('axe finds nothing in the review, light, dark, and on a phone', async () => {
  await edit(8, (text) =>
    text.replace(/^scale: .*$/m, 'scale: tall').replace(/^tags: .*$/m, 'tags: [lonely]'),
  );
  for (const { options, look } of [
    { options: {}, look: violationsInThemes },
    { options: PHONE, look: violations },
  ]) {
    const page = await open(`${server.url}?view=review`, options);
    const review = page.getByRole('complementary', { name: 'Review' });
    await review.getByRole('heading', { level: 2 }).first().waitFor();
    await review.getByText('New pattern', { exact: true }).click();
    await review.locator('summary').first().click();
    expect(await look(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  }
  const page = await open(`${server.url}patterns/${slugOf(7, sample.patterns[6]?.name ?? '')}/?view=review`);
  await page.getByRole('button', { name: 'Back to the review' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('a page that was opened while the folder changed shows the newest', async () => {
  // The page has the language before it listens for changes: what changes in between must not be lost.
  const changed = 'Changed Meanwhile';
  const served = async () => (await fetch(`${server.url}bundle.json`)).text();
  const page = await open(server.url, {}, async (opening) => {
    const gotten = opening.waitForResponse(/bundle\.json/);
    await opening.route('**/@vite/client', async (route) => {
      await (await gotten).finished();
      await edit(9, (text) => text.replace(/^name: .*$/m, `name: "${changed}"`));
      await expect.poll(served).toContain(changed);
      await route.continue();
    });
  });
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('link', { name: new RegExp(changed) })
    .waitFor();
});

test('a built site leaves the review out unless it is asked to keep it; “Edit” leads into the repository', async () => {
  await edit(2, (text) => text.replace(/^# .*$/m, '# Quite Another Name'));
  await edit(1, (text) => text.replace(/^scale: .*$/m, 'scale: tall'));
  const build = async (name: string, hasReview: boolean): Promise<StaticServer> => {
    const outDir = join(root, name);
    await buildSite({ folder, outDir, base: '/', hasReview });
    const site = await serveStatic(outDir, '/');
    closing.push(site.close);
    return site;
  };
  const readers = await build('readers', false);
  const authors = await build('authors', true);
  const slug = slugOf(2, sample.patterns[1]?.name ?? '');

  const page = await open(`${readers.url}patterns/${slug}/`);
  const link = page.getByRole('link', { name: `Edit ${slug}.md` });
  expect(await link.getAttribute('href')).toBe(`https://github.com/owner/repo/blob/HEAD/${slug}.md`);
  await drawnCards(page);
  expect(await page.getByRole('button', { name: /^Review/ }).count()).toBe(0);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await violations(page)).toEqual([]);

  const kept = await open(`${authors.url}patterns/${slug}/`);
  await kept.getByText(/^\d+ findings?$/).click();
  await kept.getByText(/^The heading has the name "Quite Another Name"/).waitFor();
  await kept.getByRole('button', { name: /^Review: 1 error/ }).click();
  const review = kept.getByRole('complementary', { name: 'Review' });
  await review
    .getByRole('link', { name: new RegExp(`^Edit ${slug}.md at line`) })
    .first()
    .waitFor();
  await expect.poll(() => review.getByText('New pattern').count()).toBe(0);
});
