import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { writtenPatterns } from '../../../src/language/language.ts';
import { planBands } from '../../../src/map/plan-bands.ts';
import { unpackBundle } from '../../../src/map/bundle.ts';
import { embedFiles } from '../../../src/source/build/embed-pages.ts';
import { packSite } from '../../../src/source/build/pack-site.ts';
import { appOf, loadRenderer } from '../../../src/source/build/shipped-app.ts';
import { readTemplate } from '../../../src/source/build/template.ts';
import type { SharedByTexts, TextFiles } from '../../../src/source/build/text-files.ts';
import { withTextWriter } from '../../../src/source/build/text-writer.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { makeFolder } from '../../fixtures/folder.ts';

const SITE = { origin: 'https://example.org', base: '/sub/' };
const BUILT = pathToFileURL(resolve('build/semilattice.js'));

const loaded = await loadLanguage('patterns');
const packed = await packSite(loaded, {
  folder: 'patterns',
  hasReview: false,
  typedFolder: null,
  since: undefined,
  planOf: planBands,
});
const bundle = unpackBundle(packed);
const app = await appOf({ bundle: packed, base: SITE.base });
const shared: SharedByTexts = {
  bundle,
  site: SITE,
  embedded: await embedFiles(['en']),
  template: [app, ['en'], '', true],
};

const tools = { template: readTemplate(...shared.template).template, loadRenderer };

/** The files of all texts, in a folder. The first page was kept, and the last one is there already. */
function filesIn(folder: string): readonly TextFiles[] {
  const patterns = writtenPatterns(bundle.language);
  return patterns.map((pattern, index) => ({
    pattern,
    body: loaded.body(pattern.id, SITE.base),
    page: index === 0 ? Buffer.from('kept') : { head: `<title>${pattern.name}</title>`, picture: '<svg/>' },
    places: {
      page: index === patterns.length - 1 ? null : join(folder, `${pattern.id}.html`),
      embed: join(folder, `${pattern.id}-embed.html`),
      body: join(folder, `${pattern.id}.json`),
    },
  }));
}

/** Writes the files of all texts. Returns what the folder has then, and the pages that were made. */
async function written(most: number, thread?: URL) {
  const folder = await makeFolder();
  const pages = new Map<number, string>();
  await withTextWriter(shared, { tools, most, ...(thread ? { thread } : {}) }, async (write) => {
    for (const files of filesIn(folder)) {
      await write(files, (page) => pages.set(files.pattern.id, Buffer.from(page).toString()));
      await setImmediate();
    }
  });
  const names = (await readdir(folder)).toSorted();
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return { contents: new Map(names.map((name, index) => [name, contents[index]])), pages };
}

const alone = await written(0);

test('a text has a page, a page for frames and its data, of which those that are there are not written', () => {
  const { contents, pages } = alone;
  const { length } = writtenPatterns(bundle.language);
  expect([contents.size, pages.size]).toEqual([3 * length - 1, length - 2]);
  expect(contents.get('1.html')).toBe('kept');
  expect(contents.get('2.html')).toBe(pages.get(2));
  expect(contents.get('2.html')).toMatch(
    /^\ufeff<!doctype html>[^]*<title>.*<\/title>[^]*<body>[^]*<div id="app">[^]*<\/html>\s*$/i,
  );
  expect(contents.get('2-embed.html')).toContain('<!doctype html>');
  expect(JSON.parse(contents.get('2.json') ?? '')).toEqual(loaded.body(2, SITE.base));
});

test('what two threads write is what one writes', async () => {
  const { contents, pages } = await written(1000, BUILT);
  expect(contents).toEqual(alone.contents);
  expect([...pages].toSorted(([a], [b]) => a - b)).toEqual([...alone.pages]);
});

test.each([
  ['fails', 'throw new Error("no");'],
  [
    'ends too early',
    'import { parentPort } from "node:worker_threads"; parentPort.once("message", () => {});',
  ],
  ['is not there', null],
])('a thread that %s leaves its share to the command', async (_, script) => {
  const folder = await makeFolder(script === null ? {} : { 'thread.js': script, 'package.json': MODULES });
  const { contents, pages } = await written(1000, pathToFileURL(join(folder, 'thread.js')));
  expect(contents).toEqual(alone.contents);
  expect(pages.size).toBe(alone.pages.size);
});

const MODULES = '{ "type": "module" }';

test('what the work throws is thrown, and what cannot be written', async () => {
  const fails = withTextWriter(shared, { tools, most: 1000, thread: BUILT }, async (write) => {
    for (const files of filesIn(await makeFolder())) await write(files, () => undefined);
    throw new Error('The disk is full.');
  });
  await expect(fails).rejects.toThrow('The disk is full.');
  const nowhere = withTextWriter(shared, { tools, most: 1000, thread: BUILT }, async (write) => {
    const there = filesIn(await makeFolder());
    for (const files of there.slice(0, 8)) await write(files, () => undefined);
    for (const files of filesIn('/nowhere').slice(8, 12)) await write(files, () => undefined);
  });
  await expect(nowhere).rejects.toThrow('ENOENT');
});
