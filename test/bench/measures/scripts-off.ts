import type { Browser } from 'playwright-core';
import { slugOf } from '../../../src/language/pattern.ts';
import type { SampleLanguage } from '../../fixtures/write-language.ts';
import { type Figure, atLeast, figure } from '../figure.ts';
import type { ServedSite } from '../serve.ts';

/** What a reader with scripts off sees of the home page and of one pattern's. */
export async function scriptsOffFigures(
  group: string,
  browser: Browser,
  site: ServedSite,
  sample: SampleLanguage,
): Promise<readonly Figure[]> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1440, height: 900 },
  });
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    const map = page.locator('section[aria-label="Map"]');
    // A name may be on several lines of the picture.
    const drawn = (await map.locator('a, text').allTextContents()).map(letters).join('\n');
    const links = await map.locator('a:visible').count();
    const [pattern] = sample.patterns;
    if (!pattern) return [];
    await page.goto(new URL(`patterns/${slugOf(pattern.id, pattern.name)}/`, site.url).href);
    const text = (await page.locator('body').textContent()) ?? '';
    const names = sample.patterns.map(({ name }) => letters(name));
    const all = sample.patterns.length;
    const count = (measure: string, value: number, target: number) =>
      figure(group, measure, { unit: '', runs: [value], target: atLeast(target) });
    return [
      count('scripts off: names in the map', names.filter((name) => drawn.includes(name)).length, all),
      count('scripts off: cards that are links', links, all),
      count('scripts off: texts on a pattern’s page', text.includes(`kestrel${pattern.id} `) ? 1 : 0, 1),
    ];
  } finally {
    await context.close();
  }
}

function letters(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
