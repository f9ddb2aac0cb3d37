import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { CARD } from '../../src/map/drawing/card-look.ts';
import { describePage } from './describe-page.ts';
import { mapCore } from './map-core.ts';
import { openBrowser } from './open-browser.ts';

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

/** Maximum time that the sites of all journeys may take to be built, in milliseconds; their builds end before. */
const TO_PREPARE = 300_000;

/** Maximum time that a page may take to load, in milliseconds. */
const TO_LOAD = 100_000;
/** Maximum time that what is waited for in a page may take, in milliseconds. */
const TO_ANSWER = 60_000;

/** How a phone shows a page. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

interface Pages {
  /**
   * Opens a page without the site's service worker, unless the options allow it. `before` is called with the page before
   * it goes to the address.
   */
  open: (
    url: string,
    options?: BrowserContextOptions,
    before?: (page: Page) => Promise<unknown>,
  ) => Promise<Page>;
  /**
   * Returns a function that opens a page once, for several tests in a row; each leaves it as the next one needs it.
   * After a test that fails, the next one gets a new page.
   */
  share: (url: () => string, options?: BrowserContextOptions) => () => Promise<Page>;
}

interface Options {
  /** Flags of the browser beside those that every test needs. */
  readonly flags?: readonly string[];
  /** Whether a page may log errors: where a test breaks something by intent, the browser tells of it. */
  readonly allowsErrors?: boolean;
}

/** An opened page with what it logged. */
interface Opened {
  readonly page: Page;
  readonly errors: string[];
  /** Whether the page stays open after a test that passes. */
  isShared: boolean;
}

/**
 * Opens pages for the tests of a file, and closes them afterwards. A page that logs an error, throws, or asks another
 * host for anything fails its test. The message of a test that fails tells what its pages showed.
 */
export function preparePages({ flags = [], allowsErrors = false }: Options = {}): Pages {
  const browser = openBrowser(flags);
  const opened: Opened[] = [];
  beforeAll(async () => {
    await Promise.all([browser.current(), whenBuilt(inject('site')), whenBuilt(inject('largeSite'))]);
  }, TO_PREPARE);
  afterEach(async ({ task }) => {
    const pages = [...opened];
    const [error] = task.result?.errors ?? [];
    if (error) {
      const shown = await Promise.all(pages.map(({ page, errors }) => describePage(page, errors)));
      error.message += `\n\n${shown.join('\n\n')}`;
    }
    const logged = pages.flatMap(({ errors }) => errors.splice(0));
    const hasFailed = error !== undefined || (!allowsErrors && logged.length > 0);
    opened.splice(0, Infinity, ...(hasFailed ? [] : pages.filter(({ isShared }) => isShared)));
    await browser.clear(new Set(opened.map(({ page }) => page.context())));
    if (!allowsErrors) expect(logged).toEqual([]);
  });
  afterAll(() => browser.close());
  const pages: Pages = {
    async open(url, options = {}, before) {
      const context = await (
        await browser.current()
      ).newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        // It comes when a page has been there for three seconds, or not, and would ask past the routes of a test.
        serviceWorkers: 'block',
        ...options,
      });
      // Every wait has a late end: on a busy machine, a page takes its time.
      context.setDefaultTimeout(TO_ANSWER);
      context.setDefaultNavigationTimeout(TO_LOAD);
      const page = await context.newPage();
      const errors: string[] = [];
      opened.push({ page, errors, isShared: false });
      const { host } = new URL(url);
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('request', (request) => {
        const asked = new URL(request.url());
        if (asked.protocol.startsWith('http') && asked.host !== host) errors.push(`asked ${request.url()}`);
      });
      await before?.(page);
      await page.goto(url);
      return page;
    },
    share(url, options) {
      let shared: Page | null = null;
      return async () => {
        if (opened.some(({ page }) => page === shared) && shared) return shared;
        shared = await pages.open(url(), options);
        for (const one of opened) one.isShared ||= one.page === shared;
        return shared;
      };
    },
  };
  return pages;
}

/** Waits until a site of all journeys is built (`serve-sites.ts`). */
export async function whenBuilt(site: string): Promise<void> {
  const response = await fetch(site);
  if (!response.ok) throw new Error(`The site ${site} is not there: ${await response.text()}`);
  await response.body?.cancel();
}

/** Waits until the app has taken over the page: before, it does nothing but hold clicks. */
export async function answers(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('semilattice:data').length))
    .toBe(1);
}

/** Waits until the page has drawn two frames: by then, it has answered to a change of its window. */
export async function framesDrawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Waits for the live map and returns where its cards are, in CSS pixels of the window. */
export async function drawnCards(page: Page): Promise<Drawn[]> {
  await page.getByRole('button', { name: 'Fit' }).waitFor();
  const core = await mapCore(page);
  return core.evaluate((core, nameSize) => {
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
        // The size in which the painter writes names (`graph/card-text.ts`).
        fontSize: nameSize * core.zoom(),
        label: String(node.data('label')),
        classes: node.classes() as unknown as string[],
      };
    });
  }, CARD.nameSize);
}

/** Where one card is. */
export async function drawnCard(page: Page, id: number): Promise<Drawn> {
  const card = (await drawnCards(page)).find((drawn) => drawn.id === String(id));
  if (!card) throw new Error(`no card for pattern ${id}`);
  return card;
}

/** Rests the mouse on a card, and returns where that is. The first move of a mouse tells of no movement. */
export async function restOnCard(page: Page, id: number): Promise<Drawn> {
  const card = await drawnCard(page, id);
  await page.mouse.move(card.x - 3, card.y);
  await page.mouse.move(card.x, card.y);
  return card;
}

/** A point of a link, far from cards, in CSS pixels of the window; waits for the live map. */
export async function placeOfLink(page: Page, key: string): Promise<{ x: number; y: number }> {
  await drawnCards(page);
  const core = await mapCore(page);
  const place = await core.evaluate((core, id) => {
    const middle = core.getElementById(id).renderedMidpoint();
    const offset = core.container()?.getBoundingClientRect();
    return middle && offset ? { x: middle.x + offset.left, y: middle.y + offset.top } : null;
  }, key);
  if (!place) throw new Error(`no link ${key}`);
  return place;
}

/** Waits until the live map moves no more: nothing is animated, and it lies where it lay a moment before. */
export async function mapAtRest(page: Page): Promise<void> {
  const core = await mapCore(page);
  let before = '';
  await expect
    .poll(async () => {
      const now = await core.evaluate((core) => JSON.stringify([core.animated(), core.zoom(), core.pan()]));
      const isSame = now === before && now.startsWith('[false');
      before = now;
      return isSame;
    })
    .toBe(true);
}
