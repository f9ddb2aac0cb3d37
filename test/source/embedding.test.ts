import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createVite } from 'vite';
import { expect, test } from 'vitest';
import { viewAt } from '../../src/cli/export-view.ts';
import { writtenPatterns } from '../../src/language/language.ts';
import { loadLanguage } from '../../src/source/read/load-language.ts';
import { type PageHead, headHtml, homeHead, patternHead } from '../../src/source/build/page.ts';
import { createEditorEndpoint } from '../../src/source/serve/editor-endpoint.ts';
import { serveFolder } from '../../src/source/serve/serve-folder.ts';
import { siteConfig } from '../../src/source/build/site-config.ts';
import { svgFile } from '../../src/source/build/svg-file.ts';
import { readSvgPicture } from '../../src/source/read/svg-picture.ts';
import { NAMES, TITLE } from '../fixtures/attacks.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { shownName } from '../fixtures/shown-name.ts';

const TITLES = [...NAMES, TITLE];

/** A language whose title, description and one pattern's name are a text. */
const folderOf = (text: string) =>
  makeFolder({
    'LANGUAGE.md': `---\ntitle: ${JSON.stringify(text)}\ndescription: ${JSON.stringify(text)}\nlicense: ${JSON.stringify(text)}\n---\n`,
    '001-x.md': `---\nid: 1\nname: ${JSON.stringify(text)}\nscale: 1\ntags: [${JSON.stringify(text)}]\n---\n`,
    'SCALES.md': '| Scale | Name |\n|---|---|\n| 1 | \\</script>\\<!-- |\n',
  });

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test.each(TITLES)('the head of a page holds %j and nothing that it could open or end', async (text) => {
  const { language } = await loadLanguage(await folderOf(text));
  const site = { origin: 'https://example.org', base: '/' };
  const [pattern] = writtenPatterns(language);
  if (!pattern) throw new Error('no pattern');
  const heads: PageHead[] = [
    homeHead(language, site),
    patternHead(pattern, language, site, { problem: text, image: 'preview.png' }),
  ];
  for (const head of heads) {
    const html = headHtml(head, site);
    const tags = [...html.matchAll(/<(\/?[a-z]+)((?: [a-z-]+(?::[a-z-]+)?="[^"<>]*")*)>/g)];
    expect(tags.map(([, name]) => name).filter((name) => !['meta', 'link'].includes(name ?? ''))).toEqual([
      'title',
      '/title',
      'script',
      '/script',
    ]);
    expect(html.match(/</g)).toHaveLength(tags.length);
    expect(unescaped(/<title>([^]*)<\/title>/.exec(html)?.[1] ?? '')).toContain(shownName(text));
    const data = JSON.parse(
      /<script type="application\/ld\+json">([^]*)<\/script>/.exec(html)?.[1] ?? '',
    ) as { name: string };
    expect(data.name).toContain(shownName(text));
  }
});

test.each(TITLES)(
  'the picture of the map holds %j, and would be accepted as a picture of a folder',
  async (text) => {
    const { language } = await loadLanguage(await folderOf(text));
    expect(readSvgPicture(svgFile(language, viewAt('?lens=confidence', language), null))).toMatchObject({
      kind: 'picture',
    });
  },
);

test('the development server gives every name back, in its page and in its bundle', async () => {
  for (const text of TITLES) {
    const folder = await folderOf(text);
    const server = await createVite({
      ...siteConfig({ base: '/', plugins: [serveFolder(folder, createEditorEndpoint())] }),
      server: { middlewareMode: true, ws: false, watch: null },
      appType: 'custom',
      optimizeDeps: { noDiscovery: true },
    });
    const listener = createServer(server.middlewares);
    try {
      await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
      const address = listener.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      // The page does not wait until the folder is read, the bundle does.
      const served = await (await fetch(`http://127.0.0.1:${port}/bundle.json`)).text();
      const page = await server.transformIndexHtml('/', await readFile('index.html', 'utf8'));
      expect(unescaped(/<title>([^<>]*)<\/title>/.exec(page)?.[1] ?? '')).toBe(shownName(text));
      expect(page.match(/<body>/g)).toHaveLength(1);
      expect(served).toContain(JSON.stringify(shownName(text)));
    } finally {
      listener.close();
      await server.close();
    }
  }
});
