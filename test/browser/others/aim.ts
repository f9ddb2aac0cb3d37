import { expect } from 'vitest';
import type { Tab } from './tab.ts';

/**
 * Clicks the first element of a selector that has a name, as soon as it holds still and nothing covers it.
 *
 * @param name Matches the element's label, or its text where it has none.
 */
export async function clickOn(tab: Tab, selector: string, name: RegExp): Promise<void> {
  let at: Spot | string = '';
  await expect
    .poll(async () => {
      const before = JSON.stringify(at);
      at = await tab.call(findSpot, selector, name.source);
      return typeof at === 'string' ? at : before === JSON.stringify(at) ? 'at rest' : 'moving';
    })
    .toBe('at rest');
  await clickAt(tab, at);
}

/** A point of the window, in CSS pixels. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

async function clickAt(tab: Tab, at: Spot | string): Promise<void> {
  if (typeof at === 'string') throw new Error(at);
  await tab.click(at.x, at.y);
}

/** Runs in the page: returns the middle of the element, or why there is nothing to click. */
function findSpot(selector: string, name: string): Spot | string {
  const pattern = new RegExp(name);
  const nameOf = (element: Element) =>
    (
      element.getAttribute('aria-label') ??
      (element.textContent.trim() || (element.getAttribute('title') ?? ''))
    )
      .replace(/\s+/g, ' ')
      .trim();
  const element = [...document.querySelectorAll(selector)].find((found) => pattern.test(nameOf(found)));
  if (!element) return `there is no ${selector} with the name ${name}`;
  element.scrollIntoView({ block: 'nearest' });
  // The first line of a link that is broken into lines.
  const [box] = element.getClientRects();
  if (!box) return `${selector} with the name ${name} is not shown`;
  const spot = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  const top = document.elementFromPoint(spot.x, spot.y);
  return top && element.contains(top) ? spot : `covered by ${top?.outerHTML.slice(0, 200) ?? 'the edge'}`;
}
