// Prints the advance widths of the map's typeface, in thousandths of the font size, for src/map/drawing/text-width.ts.
// Usage: node scripts/measure-font.mjs (with CHROMIUM set, or Debian's Chromium installed)
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const font = readFileSync(
  new URL('../src/ui/styles/fonts/source-serif-4-latin-400-normal.woff2', import.meta.url),
).toString('base64');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const widths = await page.evaluate(async (data) => {
  const face = new FontFace('Measured', `url(data:font/woff2;base64,${data})`, {});
  document.fonts.add(await face.load());
  const context = document.createElement('canvas').getContext('2d');
  context.font = '400 1000px Measured';
  const characters = [];
  for (let code = 32; code < 127; code++) characters.push(code);
  for (let code = 160; code < 256; code++) characters.push(code);
  characters.push(0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026);
  return characters.map((code) => [
    String.fromCodePoint(code),
    Math.round(context.measureText(String.fromCodePoint(code)).width),
  ]);
}, font);
await browser.close();
process.stdout.write(JSON.stringify(widths) + '\n');
