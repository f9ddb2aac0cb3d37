import { expect, test } from 'vitest';
import { shortScripts } from '../../../src/source/build/short-scripts.ts';

async function shorten(html: string): Promise<string> {
  const { transformIndexHtml: transform } = shortScripts();
  if (typeof transform !== 'object') throw new Error('The plugin does not transform pages.');
  // The handler looks at nothing but the page.
  return String(await Reflect.apply(transform.handler, undefined, [html]));
}

test('inline scripts are short, and mean the same', async () => {
  const page = await shorten(
    `<head><script>\n  const longName = 1;\n  window.told = longName + 1;\n</script><p>a  b</p><script>told();</script></head>`,
  );
  expect(page).toMatch(
    /^<head><script>.{10,40}<\/script><p>a {2}b<\/p><script>told\(\);?<\/script><\/head>$/,
  );
  const [, script = ''] = /<script>(.*?)<\/script>/.exec(page) ?? [];
  const window = { told: 0 };
  // eslint-disable-next-line no-new-func -- It is what the test has written.
  new Function('window', script)(window);
  expect(window.told).toBe(2);
});

test('a page without inline scripts, and scripts of files, stay as they are', async () => {
  const page = '<script type="module" src="/a.js"></script><p>b</p>';
  expect(await shorten(page)).toBe(page);
});
