import { expect, test } from 'vitest';
import { siteFiles } from '../../../src/source/build/site-files.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

test('the site map has the pages that are there, those of projects too: none of its own for an unwritten pattern', async () => {
  const { language } = await loadLanguage(
    await makeFolder({ '001-a.md': patternText(1, 'completion_patterns: [2]\n') }),
  );
  const map = String(
    (await siteFiles(language, { origin: 'https://example.org', base: '/' }, ['projects/index.html'])).get(
      'sitemap.xml',
    ),
  );
  expect([...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)).toEqual([
    'https://example.org/',
    'https://example.org/patterns/001-a/',
    'https://example.org/projects/',
  ]);
});

test('a site that knows its origin has a site map of full addresses, another one none', async () => {
  const { language } = await loadLanguage(await makeFolder({ '001-a.md': patternText(1) }));
  const known = await siteFiles(language, { origin: 'https://example.org', base: '/p/' }, []);
  expect(known.get('sitemap.xml')).toContain('<loc>https://example.org/p/patterns/');
  expect(known.get('robots.txt')).toContain('Sitemap: https://example.org/p/sitemap.xml');
  const unknown = await siteFiles(language, { origin: '', base: '/p/' }, []);
  expect(unknown.has('sitemap.xml')).toBe(false);
  expect(unknown.get('robots.txt')).not.toContain('Sitemap');
});
