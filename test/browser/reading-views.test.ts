import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { drawnCard, drawnCards, mapAtRest, preparePages } from './open-page.ts';
import { violationsInThemes } from './violations.ts';

const { open, share } = preparePages();

const PRACTICE = 'patterns/013-communities-of-practice/';
const panel = (page: Page) => page.getByRole('complementary');
const scrolled = (page: Page) => panel(page).evaluate((element) => Math.round(element.scrollTop));

describe('reading', () => {
  test('wide, the pattern stands alone in its measure, and the map is out of reach', async () => {
    const page = await open(`${inject('site')}${PRACTICE}`);
    await drawnCards(page);
    await page.getByRole('button', { name: 'Read wide' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?read=wide');
    const text = panel(page).getByText('kestrel13');
    const { width = 0 } = (await text.boundingBox()) ?? {};
    expect(width).toBeGreaterThan(480);
    expect(width).toBeLessThan(560);
    const neighbours = await panel(page).getByRole('list', { name: 'Larger patterns' }).boundingBox();
    const column = await text.boundingBox();
    expect(neighbours?.x ?? 0).toBeGreaterThan((column?.x ?? 0) + width);
    await expect.poll(() => page.getByRole('region', { name: 'Map' }).isVisible()).toBe(false);
    await page.reload();
    await page.getByRole('button', { name: 'Beside the map' }).click();
    await page.getByRole('region', { name: 'Map' }).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  test('what was read stays where it was on Back and Forward, and a page opened anew begins at its top', async () => {
    const page = await open(`${inject('site')}${PRACTICE}`, { viewport: { width: 1280, height: 420 } });
    await drawnCards(page);
    const larger = panel(page).getByRole('list', { name: 'Larger patterns' }).getByRole('link').first();
    // In one go, before the browser tells of the scrolling.
    await larger.evaluate((link: HTMLElement) => {
      link.closest('aside')?.scrollTo(0, 120);
      link.click();
    });
    await page.getByRole('complementary', { name: /^Pattern 1:/ }).waitFor();
    await panel(page).getByText('kestrel1 ').waitFor();
    expect(await scrolled(page)).toBe(0);
    await panel(page).evaluate((element) => {
      element.scrollTo(0, 90);
      window.history.back();
    });
    await page.getByRole('complementary', { name: /^Pattern 13/ }).waitFor();
    await expect.poll(() => scrolled(page)).toBe(120);
    await page.goForward();
    await expect.poll(() => scrolled(page)).toBe(90);
    await page.reload();
    await panel(page).getByText('kestrel1 ').waitFor();
    await expect.poll(() => scrolled(page)).toBe(90);
  });

  test('a link to a section is copied, and leads there on a page that was rendered at build', async () => {
    const page = await open(`${inject('site')}${PRACTICE}?scale=2`, {
      viewport: { width: 1280, height: 420 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await drawnCards(page);
    const button = panel(page)
      .getByRole('button', { name: /^Copy link to / })
      .last();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Link copied.').waitFor({ state: 'attached' });
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const { search, hash } = new URL(link);
    expect([search, hash]).toEqual(['', expect.stringMatching(/^#p13-./)]);
    const sent = await open(link, { viewport: { width: 1280, height: 420 } });
    await drawnCards(sent);
    await expect.poll(() => scrolled(sent)).toBeGreaterThan(0);
    await expect.poll(() => sent.locator(hash).isVisible()).toBe(true);
  });

  test('problem and solution only is kept for the next page and the next visit', async () => {
    const page = await open(`${inject('site')}${PRACTICE}`);
    await drawnCards(page);
    const discussion = panel(page).getByText('kestrel13');
    await expect.poll(() => discussion.isVisible()).toBe(true);
    const more = panel(page).getByRole('button', { name: 'More' });
    await more.click();
    await panel(page).getByRole('button', { name: 'Problem and solution only' }).click();
    await expect.poll(() => discussion.isVisible()).toBe(false);
    await page.reload();
    await more.click();
    await panel(page).getByRole('button', { name: 'Problem and solution only', pressed: true }).click();
    await expect.poll(() => discussion.isVisible()).toBe(true);
  });

  test('the way come can be gone back', async () => {
    const page = await open(`${inject('site')}${PRACTICE}`);
    await drawnCards(page);
    await panel(page).getByRole('list', { name: 'Smaller patterns' }).getByRole('link').first().click();
    await page.getByRole('complementary', { name: /^Pattern 26/ }).waitFor();
    await panel(page).locator('summary', { hasText: 'Way come' }).click();
    await panel(page).getByRole('list', { name: 'Way come' }).getByRole('link').first().click();
    await page.getByRole('complementary', { name: /^Pattern 13/ }).waitFor();
    await page.goBack();
    await expect.poll(() => page.getByRole('complementary', { name: /^Pattern 26/ }).isVisible()).toBe(true);
  });
});

describe('the whole language as one page', () => {
  test('holds every text, and its links stay within it', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    await page.getByRole('link', { name: 'Read it all on one page' }).click();
    for (const id of [1, 28, 56])
      await page.getByText(`kestrel${id} `).first().waitFor({ state: 'attached' });
    await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: /^28 / }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#pattern-28');
    const part = page.getByRole('region', { name: /^Pattern 28:/ });
    await expect.poll(async () => Math.round((await part.boundingBox())?.y ?? 0)).toBeLessThan(200);
    await page.goBack();
    await expect.poll(async () => (await part.boundingBox())?.y ?? 0).toBeGreaterThan(2000);
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Map' }).waitFor();
  });

  test('a sent link into it leads there', async () => {
    const page = await open(`${inject('site')}?view=whole#pattern-40`);
    const part = page.getByRole('region', { name: /^Pattern 40:/ });
    await part.waitFor();
    await expect.poll(async () => Math.round((await part.boundingBox())?.y ?? 9999)).toBeLessThan(200);
  });
});

describe('paper', () => {
  test('of an open pattern holds its text and nothing to press', async () => {
    const page = await open(`${inject('site')}${PRACTICE}`, { colorScheme: 'dark' });
    await drawnCards(page);
    await page.emulateMedia({ media: 'print' });
    expect(await panel(page).getByText('kestrel13').isVisible()).toBe(true);
    expect(await panel(page).getByRole('list', { name: 'Larger patterns' }).isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
    await expect.poll(() => page.getByRole('region', { name: 'Map' }).isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  });

  test('of the map is one page, lying', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
    const [, width = '0', height = '0'] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
  });
});

describe('keys', () => {
  test('closing a pattern that was opened on the map shows the whole map again', async () => {
    const page = await open(inject('site'), { reducedMotion: 'no-preference' });
    const whole = await drawnCard(page, 6);
    await page.keyboard.press('m');
    const said = page.locator('[aria-live="polite"]').last();
    for (const key of ['ArrowDown', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'End'])
      await page.keyboard.press(key);
    await expect.poll(() => said.textContent()).toMatch(/scale 1/);
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    await expect.poll(async () => (await drawnCard(page, 6)).x).not.toBeCloseTo(whole.x, 0);
    await mapAtRest(page);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await drawnCard(page, 6)).x).toBeCloseTo(whole.x, 0);
  });

  test('move on the map, are announced, open and step back', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    await page.keyboard.press('m');
    const map = page.getByRole('group', { name: 'Patterns on the map' });
    await expect.poll(() => map.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    const said = () => page.locator('[aria-live="polite"]').last().textContent();
    await expect.poll(said).toMatch(/^\d+ .*, scale 1 .*, \d+ larger, \d+ smaller/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(said).not.toMatch(/scale 1 /);
    const [, id = ''] = /^(\d+) /.exec((await said()) ?? '') ?? [];
    const lit = page.getByRole('navigation', { name: 'Outline' }).locator('[data-pointed]');
    await expect.poll(() => lit.textContent()).toMatch(new RegExp(`^${id}`));
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: new RegExp(`^Pattern ${id}:`) }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('pattern-heading');
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    await expect.poll(() => map.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('o');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toContain(`/patterns/${id.padStart(3, '0')}`);
  });

  test('the map is one stop for Tab, and its moves bring cards into sight', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    const map = page.getByRole('group', { name: 'Patterns on the map' });
    await map.focus();
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('section[aria-label="Map"]') ?? null),
    ).toBeNull();
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => map.evaluate((element) => element === document.activeElement)).toBe(true);
    for (let times = 0; times < 6; times++) await page.keyboard.press('+');
    await page.keyboard.press('End');
    await page.keyboard.press('PageDown');
    const box = await page.getByRole('region', { name: 'Map' }).boundingBox();
    const said = page.locator('[aria-live="polite"]').last();
    await expect.poll(() => said.textContent()).toMatch(/scale 2 /);
    await mapAtRest(page);
    const lit = (await drawnCards(page)).find(({ classes }) => classes.includes('centre'));
    expect(lit?.x ?? -1).toBeGreaterThan(box?.x ?? 0);
    expect(lit?.x ?? Infinity).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0));
    expect(lit?.y ?? Infinity).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
  });

  test('“?” lists them, and single characters can be confined to the map', async () => {
    const page = await open(`${inject('site')}${PRACTICE}`);
    await drawnCards(page);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.getByRole('checkbox', { name: /Single characters/ }).uncheck();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await panel(page).waitFor();
    await page.keyboard.press('w');
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    const search = page.getByRole('combobox', { name: 'Search patterns' });
    expect(await search.inputValue()).toBe('');
    expect(await search.evaluate((box: Element) => box === document.activeElement)).toBe(false);
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await dialog.count()).toBe(0);
  });
});

describe('axe finds nothing', () => {
  const shared = share(() => inject('site'));
  test.each([
    { name: 'wide', path: `${PRACTICE}?read=wide`, keys: [], ready: 'Beside the map' },
    { name: 'the whole language', path: '?view=whole', keys: [], ready: 'Print' },
    { name: 'the keys', path: '', keys: ['?'], ready: 'Fit' },
    { name: 'a card pointed at by key', path: '', keys: ['m', 'ArrowDown', 'ArrowDown'], ready: 'Fit' },
  ])('$name', async ({ path, keys, ready }) => {
    const page = await shared();
    await page.goto(inject('site') + path);
    await page.getByRole('button', { name: ready }).waitFor();
    for (const key of keys) await page.keyboard.press(key);
    if (keys.includes('?')) await page.getByRole('dialog').waitFor();
    // One text stands for all fifty-six, which would take a minute.
    const others = 'section[id^="pattern-"]:not(#pattern-1, #pattern-2)';
    expect(await violationsInThemes(page, others)).toEqual([]);
  });
});
