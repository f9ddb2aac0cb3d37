import type { Browser, CDPSession, Page } from 'playwright-core';
import { heapMB } from '../bench/heap.ts';
import type { Tally } from './tally.ts';

/** Maximum time that any step may take, in milliseconds. */
export const PATIENCE = 30_000;

/** A page that is always open. It must never be empty, log an unexpected error or grow. */
export interface WatchedPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Checks the page after a step and returns what is wrong. */
  check(after: string): Promise<void>;
}

/**
 * Opens a page and watches it.
 *
 * @param expected Errors in the console that are no fault, such as one about a script that a deploy removed.
 */
export async function watchPage(
  browser: Browser,
  url: string,
  {
    name,
    expected,
    tally,
  }: { readonly name: string; readonly expected: RegExp | null; readonly tally: Tally },
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const errors: string[] = [];
  const hear = (text: string) => {
    if (!expected?.test(text)) errors.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') hear(message.text());
  });
  page.on('pageerror', (error) => hear(String(error)));
  page.on('crash', () => errors.push('the page crashed'));
  await page.goto(url);
  await isLive(page);
  const cdp = await context.newCDPSession(page);
  return {
    page,
    cdp,
    async check(after) {
      for (const error of errors.splice(0)) tally.fault(`${name} after ${after}: ${error.slice(0, 200)}`);
      const shown = await page.evaluate(() => document.querySelector('main')?.innerText.trim().length ?? 0);
      if (shown < 100) tally.fault(`${name} after ${after}: the page is empty`);
      tally.measure(`heap of ${name} in MB`, (await heapMB(cdp)) ?? 0);
    },
  };
}

/** Waits until the live map is there. */
export async function isLive(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit' }).waitFor();
}
