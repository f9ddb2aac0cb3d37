import type { Page } from 'playwright-core';
import { twoFrames } from './rest.ts';

/** A card on the screen, in CSS pixels of the window. */
export interface SeenCard {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Returns the cards of Cytoscape that are visible and not dimmed, from the middle of the map outwards. */
export function seenCards(page: Page): Promise<readonly SeenCard[]> {
  return page.evaluate(() => {
    const container = document.querySelector<HTMLElement & { _cyreg?: { cy: import('cytoscape').Core } }>(
      '.__________cytoscape_container',
    );
    const core = container?._cyreg?.cy;
    if (!container || !core) return [];
    const { left, top, width, height } = container.getBoundingClientRect();
    const cards = core
      .nodes()
      .toArray()
      .filter((node) => !node.hasClass('dimmed') && node.visible())
      .map((node) => ({ id: node.id(), ...node.renderedPosition(), width: node.renderedWidth() }))
      .filter(({ x, y }) => x > 0 && y > 0 && x < width && y < height)
      .toSorted(
        (one, other) =>
          Math.hypot(one.x - width / 2, one.y - height / 2) -
          Math.hypot(other.x - width / 2, other.y - height / 2),
      )
      .map((card) => ({ ...card, x: card.x + left, y: card.y + top }));
    return cards.filter(({ x, y }) => {
      const under = document.elementFromPoint(x, y);
      return under !== null && container.closest('section')?.contains(under);
    });
  });
}

/**
 * Turns the wheel with Ctrl over the middle of the map until cards are at least so wide (CSS pixels), and returns these.
 *
 * @throws If there are none, however near.
 */
export async function nearCards(page: Page, least: number): Promise<readonly SeenCard[]> {
  const box = await page.getByRole('region', { name: 'Map' }).boundingBox();
  if (!box) throw new Error('there is no map');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  try {
    for (let turns = 0; turns < 40; turns++) {
      const cards = (await seenCards(page)).filter(({ width }) => width >= least);
      if (cards.length > 0) return cards;
      await page.mouse.wheel(0, -240);
      await twoFrames(page);
    }
  } finally {
    await page.keyboard.up('Control');
  }
  throw new Error(`no card of ${least} px to be found on the map`);
}
