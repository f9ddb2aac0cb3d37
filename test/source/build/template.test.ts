import { expect, test } from 'vitest';
import { readTemplate } from '../../../src/source/build/template.ts';

const BUILT = `<html lang="en">
  <head>
    <script>early()</script>
    <!--head-->
    <script type="module" src="/sub/assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="/sub/assets/index-1.css">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>`;

const APP: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries({
    'index.html': BUILT,
    'assets/index-1.css': 'a{b:c}',
    'assets/main-2.css': 'd{e:f}',
    'assets/Panel-5.css': 'l{m:n}',
    'assets/Later-3.css': 'g{h:i}',
    'assets/source-serif-4-latin-400-normal-4.woff2': '',
  }).map(([path, content]) => [path, Buffer.from(content)]),
);

const stylesIn = (files: ReadonlyMap<string, unknown>) =>
  [...files.keys()].filter((name) => name.endsWith('.css')).toSorted();

test('all styles of the first view are one file; what comes later stays apart', () => {
  const { template, files } = readTemplate(APP, ['en'], '.flow{j:k}', false);
  const [later, ofTexts, styles = ''] = stylesIn(files);
  expect([later, ofTexts]).toEqual(['assets/Later-3.css', 'assets/Panel-5.css']);
  expect(files.has('index.html')).toBe(false);
  expect(styles).toMatch(/^assets\/styles-[\w-]{8}\.css$/);
  expect(files.get(styles)).toBe('a{b:c}d{e:f}l{m:n}.flow{j:k}');
  const page = template.fill('<title>T</title>', '<p>text</p>', ['400-normal'], 'file');
  expect(page).not.toContain('<style>');
  // Scripts see that their styles are there.
  const linksIn = (text: string) =>
    [...text.matchAll(/<link rel="(\w+)" href="([^"]+)"([^>]*)>/g)].map((link) => link.slice(1));
  expect(linksIn(page.replace(/<noscript>.*<\/noscript>/, ''))).toEqual([
    ['stylesheet', `/sub/${styles}`, ''],
    ['stylesheet', '/sub/assets/main-2.css', ' disabled'],
    ['stylesheet', '/sub/assets/Panel-5.css', ' disabled'],
  ]);
});

test('pages may have the styles of their first frame; their script asks for all, which follow those', () => {
  const { template, files } = readTemplate(APP, ['en'], '.flow{j:k}', true);
  const styles = stylesIn(files).at(-1) ?? '';
  expect(files.get(styles)).toBe('a{b:c}d{e:f}l{m:n}.flow{j:k}');
  const page = template.fill('', '<a class="flow">text</a>', [], 'file');
  const script = `<script data-faces="" data-styles="/sub/${styles}">early()</script>`;
  expect(page).toContain(`<style>a{b:c}.flow{j:k}</style>${script}`);
  // Without scripts, the page waits for them.
  expect(page.replace(/<noscript>.*<\/noscript>/, '')).not.toContain(`href="/sub/${styles}"`);
  expect(page).toContain(`<noscript><link rel="stylesheet" href="/sub/${styles}"></noscript>`);
});

test.each(['page', 'file'] as const)('the first script asks for the typeface, styles in the %s', (place) => {
  const { template } = readTemplate(APP, ['en'], '', false);
  const face = '/sub/assets/source-serif-4-latin-400-normal-4.woff2';
  expect(template.fill('', '<p>map</p>', [], place)).toContain('<script data-faces="">early()</script>');
  const withFace = template.fill('', '<p>map</p>', ['400-normal'], place);
  expect(withFace).toContain(`<script data-faces="${face}">early()</script>`);
});

test('without scripts, the home page asks for the typeface', () => {
  const { template } = readTemplate(APP, ['en'], '', false);
  const face = '/sub/assets/source-serif-4-latin-400-normal-4.woff2';
  expect(template.fill('', '', [], 'page')).toContain(
    `<noscript><link rel="preload" href="${face}" as="font" type="font/woff2" crossorigin></noscript>`,
  );
});

test('a page that has its styles in itself asks for no file of styles; those of texts come with a text', () => {
  const { template } = readTemplate(APP, ['en'], '', false);
  const page = template.fill('', '', [], 'page');
  expect(page).toContain('<style>a{b:c}d{e:f}</style>');
  expect(page.match(/<link rel="stylesheet"[^>]*>/g)).toEqual([
    '<link rel="stylesheet" href="/sub/assets/main-2.css" disabled>',
  ]);
});

test('what runs before modules comes first, and is known to those who write the policy of the page', () => {
  const { template } = readTemplate(APP, ['en'], '', false);
  expect(template.scripts).toEqual(['early()']);
  expect(template.fill('<title>T</title>', '', [], 'file')).toMatch(
    /<script data-faces="">early\(\)<\/script>\s*<title>/,
  );
});

test('other styles have another name', () => {
  const names = ['', '.flow{j:k}'].map((mapStyles) =>
    stylesIn(readTemplate(APP, ['en'], mapStyles, false).files).at(-1),
  );
  expect(names[0]).not.toBe(names[1]);
});

test('the page states its language, and has the styles that the language needs', () => {
  const page = readTemplate(APP, ['ar'], '', false).template.fill('', '', [], 'page');
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toContain(':lang(ar)');
});
