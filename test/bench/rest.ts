import type { Page } from 'playwright-core';

/** Resolves when the page has nothing to do, after what was done to it before; after 5 s it is waited for no longer. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 })));
}

/** Resolves when two more frames are out, so that what was asked for before has been drawn. */
export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
