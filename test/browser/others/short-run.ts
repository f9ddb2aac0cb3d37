import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { whenBuilt } from '../open-page.ts';
import { clickOn } from './aim.ts';
import { type ProgramName, whatIsMissing } from './find-programs.ts';
import { asOnPaper, barsInPanel, cardSpot, leftOnPaper, overflow, pictureOverhang } from './looks.ts';
import { pdfPages } from './pdf-pages.ts';
import type { Tab } from './tab.ts';

/** Maximum time that the site and the browser may take together, in milliseconds. */
const TO_PREPARE = 300_000;
const PATTERN = 'patterns/013-communities-of-practice/';
/** It has more neighbours than fit beside its text. */
const HUB = 'patterns/028-deployment-pipeline/';

interface Options {
  /** The browser's name, for people. */
  readonly name: string;
  readonly needs: readonly ProgramName[];
  readonly open: () => Promise<Tab>;
}

/**
 * What a reader does first, in a browser other than Chromium: each test goes on where the one before it ended. Without
 * the browser, each is skipped and says what is missing.
 */
export function shortRun({ name, needs, open }: Options): void {
  const missing = whatIsMissing(inject('programs'), needs);
  if (missing !== null) {
    // oxlint-disable-next-line no-console -- the list of tests shows a skipped one only where another fails
    console.warn(`The short run in ${name} is skipped. ${missing}`);
    test(`a short run in ${name}`, ({ skip }) => skip(missing));
    return;
  }
  describe(`in ${name}`, () => {
    let tab: Tab;
    const site = inject('site');
    beforeAll(async () => {
      await whenBuilt(site);
      tab = await open();
    }, TO_PREPARE);
    afterAll(() => tab?.close());

    const texts = (selector: string) =>
      tab.call(
        (wanted) => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent.trim()),
        selector,
      );
    const panel = () =>
      tab.call(
        () => document.querySelector('aside[aria-label^="Pattern"]')?.getAttribute('aria-label') ?? '',
      );
    const address = () => tab.call(() => location.href);
    const path = async () => (await address()).slice(site.length);
    const status = async () => (await texts('[role="status"]'))[0];

    test('the home page opens, the live map is drawn, and nothing is wider than the window', async () => {
      await tab.goTo(site);
      // The picture goes some seconds after the live map has come.
      expect(await tab.call(pictureOverhang)).toBe(0);
      await expect.poll(() => texts('button')).toContain('Fit');
      await expect.poll(status).toBe('56 of 56 patterns');
      await expect.poll(() => tab.call(overflow)).toEqual([]);
    });

    test('a click on a card opens its pattern, and Back closes it', async () => {
      await expect.poll(() => tab.call(cardSpot, 13)).not.toBeNull();
      const spot = await tab.call(cardSpot, 13);
      await tab.click(spot?.x ?? 0, spot?.y ?? 0);
      await expect.poll(panel).toBe('Pattern 13: Communities of Practice');
      await expect.poll(async () => (await texts('aside')).join(' ')).toContain('kestrel13');
      expect(await path()).toBe(PATTERN);
      await expect.poll(() => tab.call(overflow)).toEqual([]);
      await tab.back();
      await expect.poll(panel).toBe('');
      expect(await path()).toBe('');
    });

    test('the panel leads on to a smaller pattern, and Back to where it was', async () => {
      await clickOn(tab, 'nav[aria-label="Outline"] a', /Communities of Practice/);
      await expect.poll(panel).toBe('Pattern 13: Communities of Practice');
      await clickOn(tab, 'aside [aria-label="Smaller patterns"] a', /^26 /);
      await expect.poll(panel).toMatch(/^Pattern 26:/);
      await tab.back();
      await expect.poll(panel).toBe('Pattern 13: Communities of Practice');
    });

    test('wide reading has no bar through the text, and scrolls down alone', async () => {
      await tab.goTo(`${site}${HUB}`);
      await clickOn(tab, 'aside button', /^Read wide$/);
      await expect.poll(() => texts('aside[data-reading="wide"]')).toHaveLength(1);
      await expect.poll(() => tab.call(overflow)).toEqual([]);
      expect(await tab.call(barsInPanel)).toEqual([]);
      await clickOn(tab, 'aside button', /^Beside the map$/);
      await clickOn(tab, 'aside button', /^Close$/);
      await expect.poll(panel).toBe('');
    });

    test('the search box finds a pattern, and Enter opens it', async () => {
      await clickOn(tab, 'input[role="combobox"]', /^/);
      await tab.type('gitops');
      await expect.poll(async () => (await texts('[role="option"]'))[0]).toMatch(/^32\s+GitOps/);
      await tab.press('Enter');
      await expect.poll(panel).toMatch(/^Pattern 32:/);
      // Before, the key would be one for the box.
      await expect.poll(() => tab.call(() => document.activeElement?.id)).toBe('pattern-heading');
      await tab.press('Escape');
      await expect.poll(panel).toBe('');
    });

    test('a tick filters by its scale, the address says so, and the filters are cleared', async () => {
      await tab.goTo(site);
      await expect.poll(() => texts('button')).toContain('Fit');
      await clickOn(tab, '[role="group"][aria-label="Scale"] label', /^2 Organisational Structure/);
      await expect.poll(status).toBe('7 of 56 patterns');
      await expect.poll(path).toContain('?scale=2');
      await clickOn(tab, 'button', /^Clear filters$/);
      await expect.poll(status).toBe('56 of 56 patterns');
    });

    test('on paper, the map is on a page of its own, and a pattern has no controls', async () => {
      await tab.goTo(site);
      await expect.poll(() => texts('button')).toContain('Fit');
      const map = await tab.print();
      if (map) expect(pdfPages(map)).toEqual(['lying']);
      await tab.call(asOnPaper);
      await expect.poll(() => tab.call(leftOnPaper)).toEqual({ controls: [], hasMap: true, hasText: false });
      await tab.goTo(site + PATTERN);
      await expect.poll(() => texts('button')).toContain('Fit');
      const text = await tab.print();
      if (text) expect(new Set(pdfPages(text))).toEqual(new Set(['upright']));
      await tab.call(asOnPaper);
      await expect.poll(() => tab.call(leftOnPaper)).toEqual({ controls: [], hasMap: false, hasText: true });
    });
  });
}
