import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { mapCore } from './map-core.ts';

/** A card as Cytoscape draws it, in CSS pixels of the window. */
interface Drawn {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly fontSize: number;
  readonly label: string;
  readonly classes: readonly string[];
}

/** How a phone shows a page. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/**
 * Opens pages for the tests of a file, and closes them afterwards. A page that logs an error, throws, or asks another
 * host for anything fails its test.
 */
export function preparePages(): {
  /** `before` is called with the page before it goes to the address. */
  open: (
    url: string,
    options?: BrowserContextOptions,
    before?: (page: Page) => Promise<unknown>,
  ) => Promise<Page>;
} {
  let browser: Browser;
  const faults: string[] = [];
  const opened: Page[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('browser'),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
  });
  return {
    async open(url, options = {}, before) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      const { host } = new URL(url);
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('request', (request) => {
        const asked = new URL(request.url());
        if (asked.protocol.startsWith('http') && asked.host !== host) faults.push(`asked ${request.url()}`);
      });
      opened.push(page);
      await before?.(page);
      await page.goto(url);
      return page;
    },
  };
}

/** Waits for the live map and returns where its cards are, in CSS pixels of the window. */
export async function drawnCards(page: Page): Promise<Drawn[]> {
  await page.getByRole('button', { name: 'Fit' }).waitFor();
  const core = await mapCore(page);
  return core.evaluate((core) => {
    const offset = core.container()?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return core.nodes().map((node) => {
      const box = node.renderedBoundingBox({ includeOverlays: false });
      const position = node.renderedPosition();
      return {
        id: node.id(),
        x: position.x + offset.left,
        y: position.y + offset.top,
        left: box.x1 + offset.left,
        top: box.y1 + offset.top,
        right: box.x2 + offset.left,
        bottom: box.y2 + offset.top,
        fontSize: parseFloat(String(node.style('font-size'))) * core.zoom(),
        label: String(node.data('label')),
        classes: node.classes() as unknown as string[],
      };
    });
  });
}

/** Where one card is. */
export async function drawnCard(page: Page, id: number): Promise<Drawn> {
  const card = (await drawnCards(page)).find((drawn) => drawn.id === String(id));
  if (!card) throw new Error(`no card for pattern ${id}`);
  return card;
}
