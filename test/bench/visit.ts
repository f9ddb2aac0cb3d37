import type { Browser, CDPSession, Page } from 'playwright-core';
import { watchPage } from './in-page.ts';
import { type Traffic, watchTraffic } from './traffic.ts';

/** A page with an empty cache of its own. */
export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly traffic: Traffic;
  close(): Promise<void>;
}

/** Slow 4G, as Chromium's developer tools have it: 150 ms latency, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

export interface VisitOptions {
  /** Whether the network is slow 4G. */
  readonly slow?: boolean;
  /** Whether the page may set up a service worker. */
  readonly serviceWorkers?: 'allow' | 'block';
}

/** How long a page may take for anything, in ms. */
const PATIENCE = 90_000;

/** Opens an empty page, ready to be measured, before it goes anywhere. */
export async function openVisit(
  browser: Browser,
  { slow = false, serviceWorkers = 'allow' }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  const cdp = await context.newCDPSession(page);
  const traffic = await watchTraffic(cdp);
  if (slow) await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  return { page, cdp, traffic, close: () => context.close() };
}

/** Waits for the live map and for the network to be quiet. */
export async function settle({ page, traffic }: Visit): Promise<void> {
  await page.waitForFunction(() => window.semilatticeBench.live() !== null);
  await traffic.idle(500);
}

/** Opens a page, does something with it, and closes it whatever happens. */
export async function withVisit<T>(
  browser: Browser,
  options: VisitOptions,
  act: (visit: Visit) => Promise<T>,
): Promise<T> {
  const visit = await openVisit(browser, options);
  try {
    return await act(visit);
  } finally {
    await visit.close();
  }
}
