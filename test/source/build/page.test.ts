import { expect, test } from 'vitest';
import { writtenPatterns } from '../../../src/language/language.ts';
import { patternFile } from '../../../src/language/site-address.ts';
import { headHtml, patternHead } from '../../../src/source/build/page.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

test('a page names itself and its picture as addresses write a name with letters beyond ASCII', async () => {
  const { language } = await loadLanguage(
    await makeFolder({ '001.md': patternText(1).replace(/^name: .*$/m, 'name: Größe') }),
  );
  const site = { origin: 'https://example.org', base: '/p/' };
  const heads = writtenPatterns(language).map((pattern) =>
    headHtml(
      patternHead(pattern, language, site, { problem: '', image: patternFile(pattern, 'preview.png') }),
      site,
    ),
  );
  const folder = 'https://example.org/p/patterns/001-gro%C3%9Fe/';
  expect(heads).toHaveLength(1);
  expect(heads[0]).toContain(`<link rel="canonical" href="${folder}">`);
  expect(heads[0]).toContain(`<meta property="og:image" content="${folder}preview.png">`);
});
