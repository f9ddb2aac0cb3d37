import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds in a page: the rule and the element, each.
 *
 * @param except A selector of what it leaves out.
 */
export async function violations(page: Page, except?: string): Promise<string[]> {
  // A document that is looked at again has axe: to read its half a megabyte takes as long as to look.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (except) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const context = { include: [['html']], exclude: except === undefined ? [] : [[except]] };
    // All rules run, but axe describes only the elements that break one, which takes a third less time.
    const { violations } = await axe.run(context, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  }, except);
}

/** What axe finds in a page in the light and in the dark theme. */
export async function violationsInThemes(page: Page, except?: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page, except)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}
