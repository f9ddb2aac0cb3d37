import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds in a page: the rule and the element, each.
 *
 * @param except A selector of what it leaves out.
 */
export async function violations(page: Page, except?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (except !== undefined) axe.exclude(except);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
