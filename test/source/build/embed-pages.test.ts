import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { namedIn } from '../../../src/language/edition-names.ts';
import { writtenPatterns } from '../../../src/language/language.ts';
import { embedFiles, embedPage } from '../../../src/source/build/embed-pages.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { NAMES } from '../../fixtures/attacks.ts';
import { makeFolder } from '../../fixtures/folder.ts';

const SITE = { origin: 'https://example.org', base: '/sub/' };

async function pagesOf(folder: string) {
  const loaded = await loadLanguage(folder);
  const files = await embedFiles(loaded.langs());
  return {
    files,
    pages: writtenPatterns(loaded.language).map((pattern) =>
      embedPage(pattern, loaded.language, {
        body: loaded.body(pattern.id, SITE.base),
        lang: loaded.lang,
        site: SITE,
        files,
      }),
    ),
  };
}

test('a page holds the pattern, its problem and solution, its neighbours as lists and as a map', async () => {
  const { pages, files } = await pagesOf('patterns');
  const page = pages[12] ?? '';
  expect(page).toContain('<span class="id">13</span>');
  expect(page).toContain('Communities of Practice *');
  expect(page).toContain('<p class="therefore">Therefore:</p>');
  expect(page).toMatch(/<dt>Larger<\/dt><dd>.*Generative Culture.*<dt>Smaller<\/dt>/);
  expect(page.match(/class="card/g)).toHaveLength(5);
  expect(page).toContain(`href="/sub/${files.styles}"`);
});

test('every link leaves the frame, and the page and its styles take at most 6 kB', async () => {
  const { pages, files } = await pagesOf('patterns');
  const shared = [...files.contents.values()].reduce((sum, text) => sum + gzipSync(text).length, 0);
  for (const page of pages) {
    // Links of the page take its target, and those in SVG have their own.
    expect(page.match(/<base target="_blank">/g)).toHaveLength(1);
    const [, drawing = ''] = /(<svg[^]*<\/svg>)/.exec(page) ?? [];
    for (const [, attributes = ''] of drawing.matchAll(/<a ([^>]*)>/g))
      expect(attributes).toContain('target="_blank"');
    expect(page.replace(drawing, '')).not.toMatch(/<a [^>]*(?:target|rel)=/);
    expect(gzipSync(page).length + shared).toBeLessThanOrEqual(6000);
    expect(page).not.toMatch(/ style="|<style|<script>/);
  }
});

test('one with very many neighbours names and draws the first of them', async () => {
  const ids = Array.from({ length: 90 }, (_, index) => index + 2);
  const { pages } = await pagesOf(
    await makeFolder({
      '001-x.md': `---\nid: 1\nname: Hub\nscale: 1\ncompletion_patterns: [${ids.join(', ')}]\n---\n`,
      ...Object.fromEntries(
        ids.map((id) => [
          `${String(id).padStart(3, '0')}-x.md`,
          `---\nid: ${id}\nname: Part ${id}\nscale: 2\n---\n`,
        ]),
      ),
    }),
  );
  expect(pages[0]?.match(/class="card/g)).toHaveLength(25);
});

test.each(NAMES)('a page holds %j and nothing that it could open or end', async (name) => {
  const { pages } = await pagesOf(
    await makeFolder({
      '001-x.md': `---\nid: 1\nname: ${JSON.stringify(name)}\nscale: 1\ncompletion_patterns: [2]\n---\n`,
      '002-x.md': `---\nid: 2\nname: ${JSON.stringify(name)}\nscale: 2\n---\n`,
    }),
  );
  for (const page of pages) {
    const tags = [...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag = '']) => tag.toLowerCase());
    const known =
      /^(?:html|meta|base|title|link|script|main|div|h1|span|a|p|dl|dt|dd|svg|g|defs|marker|path|rect|text|tspan|footer)$/;
    expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/\son\w+=/);
  }
});

test('a page of a translation has its language, its names and links that stay in it', async () => {
  const { language, edition, editionNames } = await loadLanguage('test/fixtures/forms/g-title-section');
  const named = namedIn(language, editionNames('ja'));
  const pattern = writtenPatterns(named).find(({ slug }) => slug === 'rain-barrel-row');
  if (!pattern) throw new Error('There is no such pattern.');
  const body = edition(pattern.id, 'ja', SITE.base);
  const files = await embedFiles(['en', 'ja']);
  const page = embedPage(pattern, named, { body, lang: 'ja', edition: 'ja', site: SITE, files });
  expect(page).toContain('<html lang="ja">');
  expect(page).toContain('庭のパターン3');
  expect(page).toContain('href="/sub/patterns/shared-orchard/?in=ja"');
  expect(page).toMatch(/<dt>Related<\/dt><dd>.*庭のパターン/);
});
