#!/usr/bin/env bash
# Minified by Lightning CSS, a typeface whose name begins with a word such as "Serif" is lost in Chromium.
#
# Packages: lightningcss 1.33.0; seen in Chromium 156 (Debian), driven by playwright-core 1.65.1. The browser's path can
#   be given as CHROMIUM.
# Expected: the quotes of a family name may go where what is left means the same. A name of several words may be written
#   without quotes; only a name that is one generic keyword needs them (CSS Fonts Module Level 4, "family-name").
# Seen: `"Serif Times"` becomes `Serif Times`, which Chromium drops, in `@font-face` and in `font-family`: the rule
#   names no family any more. `Times Serif` is taken. Written with quotes, both are.
# Matters to: whoever names a fallback with matching metrics after the typeface that it stands in for, and minifies.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent lightningcss@1.33.0 playwright-core@1.65.1
cat >run.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util';
import { transform } from 'lightningcss';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const kept = (css) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return [...sheet.cssRules].map(({ style }) => style.getPropertyValue('font-family').replaceAll('"', ''));
  }, css);
const seen = {};
for (const name of ['Serif Times', 'Times Serif']) {
  const css = `@font-face { font-family: "${name}"; src: local("Tinos") } p { font-family: "${name}" }`;
  const minified = transform({ filename: 'a.css', code: Buffer.from(css), minify: true }).code.toString();
  seen[name] = { minified, before: await kept(css), after: await kept(minified) };
  console.log(`${minified}\n  families before: ${seen[name].before.join(' | ')}; after: ${seen[name].after.join(' | ')}`);
}
await browser.close();
const all = (name) => [name, name];
const isAsFound =
  isDeepStrictEqual(seen['Serif Times'].before, all('Serif Times')) &&
  isDeepStrictEqual(seen['Serif Times'].after, all('')) &&
  isDeepStrictEqual(seen['Times Serif'].after, all('Times Serif'));
console.log(isAsFound ? 'as found' : 'changed: which names are lost');
process.exit(isAsFound ? 0 : 1);
JS
node run.mjs
