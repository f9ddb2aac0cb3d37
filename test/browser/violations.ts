import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds in a page: the rule and the element, each.
 *
 * @param except A selector of what it leaves out.
 */
export async function violations(page: Page, except?: string): Promise<string[]> {
  // The pages have no frames: without legacy mode, axe would open a blank page each time to put their parts together.
  // All rules run, but axe describes only the elements that break one, which takes a third less time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (except !== undefined) axe.exclude(except);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
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
