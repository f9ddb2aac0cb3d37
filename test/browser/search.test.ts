import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { PHONE, drawnCards, preparePages } from './open-page.ts';
import { violations, violationsInThemes } from './violations.ts';

const { open, share } = preparePages();

/** The home page without a search, as each journey that takes it leaves it. */
const home = share(() => inject('site'));

const box = (page: Page) => page.getByRole('combobox', { name: 'Search patterns' });
const group = (page: Page, name: string) =>
  page.getByRole('group', { name, exact: true }).getByRole('option');
const query = (page: Page) => new URL(page.url()).searchParams.get('q');
const glowing = async (page: Page) =>
  (await drawnCards(page)).filter(({ classes }) => classes.includes('found')).map(({ id }) => id);

describe('finding a pattern', () => {
  test('by its name, with the keyboard alone: “/”, a few letters, Enter', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    await page.keyboard.press('/');
    await page.keyboard.type('communi');
    await group(page, 'Name')
      .filter({ hasText: /13 .*Communities of Practice/ })
      .waitFor();
    const selected = page.getByRole('listbox').getByRole('option', { selected: true });
    await expect.poll(() => selected.textContent()).toContain('Communities');
    await expect.poll(() => glowing(page)).toContain('13');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^Pattern 13/ }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('Communities of Practice');
    await expect.poll(() => page.getByRole('listbox').count()).toBe(0);
  });

  test('by its number, and by a slip of the keys', async () => {
    const page = await home();
    await box(page).fill('32');
    await expect.poll(() => group(page, 'Name').first().textContent()).toMatch(/^32 GitOps/);
    await box(page).fill('comunities');
    await expect.poll(() => group(page, 'Name').first().textContent()).toMatch(/^13 Communities/);
    await box(page).fill('');
    await expect.poll(() => query(page)).toBeNull();
  });

  test('by a word of its text, in the sentence that has it, marked', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kestrel32');
    const option = group(page, 'Text').first();
    await option.waitFor();
    expect(await option.textContent()).toMatch(/^32 GitOps/);
    expect(await option.locator('mark').first().textContent()).toBe('kestrel32');
    await expect.poll(() => glowing(page)).toEqual(['32']);
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await expect.poll(() => outline.locator('mark').allTextContents()).toEqual(['GitOps']);
    // The result is previewed beside the list.
    await page.getByRole('search').getByText('Do what solves problem 32').waitFor();
    await option.click();
    await page.getByRole('complementary', { name: /^Pattern 32/ }).waitFor();
    // The search ends there, and Back leads back to it.
    await expect.poll(() => glowing(page)).toEqual([]);
    expect(query(page)).toBeNull();
    await page.goBack();
    await expect.poll(() => glowing(page)).toEqual(['32']);
  });

  test('by some of its words where no pattern has all, without a light on the map', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    await box(page).fill('kestrel32 zzzyx');
    await expect.poll(() => group(page, 'Some of the words').first().textContent()).toMatch(/^32 GitOps/);
    await page.getByText('No pattern has all of these words.').waitFor();
    expect(await glowing(page)).toEqual([]);
  });

  test('loads nothing of it before it is used', async () => {
    const asked: string[] = [];
    const page = await open(inject('site'), {}, async (fresh) =>
      fresh.on('request', (request) => asked.push(new URL(request.url()).pathname)),
    );
    await drawnCards(page);
    const ofSearch = () => asked.filter((path) => /search|sentences|Search/.test(path));
    expect(ofSearch()).toEqual([]);
    await box(page).focus();
    await expect
      .poll(ofSearch)
      .toEqual(expect.arrayContaining(['/sub/path/search.json.gz', '/sub/path/sentences.json.gz']));
  });

  test('by name even where the texts do not load, and it says so', async () => {
    const page = await open(inject('site'), {}, (fresh) =>
      fresh.route('**/search.json.gz', (route) => route.fulfill({ status: 200, body: 'no JSON' })),
    );
    await box(page).fill('gitops');
    await group(page, 'Name').first().waitFor();
    await expect.poll(() => page.getByText('The texts did not load').isVisible()).toBe(true);
  });
});

describe('the address', () => {
  test('follows while typing, in place: Back leads to where the reader was before', async () => {
    const page = await open(`${inject('site')}patterns/013-communities-of-practice/`);
    await page.getByRole('complementary', { name: /^Pattern 13/ }).waitFor();
    const steps = await page.evaluate(() => history.length);
    await box(page).pressSequentially('learning');
    await expect.poll(() => query(page)).toBe('learning');
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^Pattern 2:/ }).waitFor();
    await page.goBack();
    await page.getByRole('complementary', { name: /^Pattern 13/ }).waitFor();
    expect(query(page)).toBe('learning');
    await expect.poll(() => box(page).inputValue()).toBe('learning');
  });

  test('with a query shows what is found, and Escape clears it', async () => {
    const page = await open(`${inject('site')}?q=kestrel7%20`);
    await expect.poll(() => glowing(page)).toEqual(['7']);
    await expect.poll(() => box(page).inputValue()).toBe('kestrel7 ');
    await box(page).press('Escape');
    await expect.poll(() => query(page)).toBeNull();
    await expect.poll(() => glowing(page)).toEqual([]);
  });
});

describe('commands', () => {
  test('filter by a tag and clear again', async () => {
    const page = await home();
    await box(page).fill('>tag learning');
    await group(page, 'Commands').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?tag=learning');
    await expect.poll(() => box(page).inputValue()).toBe('');
    await box(page).fill('clear fil');
    await expect.poll(() => group(page, 'Commands').allTextContents()).toEqual(['Clear filters']);
    await group(page, 'Commands').first().click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('56 of 56 patterns');
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  test('change the theme, show the whole map, and copy the link', async () => {
    const page = await open(`${inject('site')}?scale=2`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const before = (await drawnCards(page)).map(({ x }) => x);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await drawnCards(page)).map(({ x }) => x)).not.toEqual(before);
    const run = async (text: string) => {
      await box(page).fill(text);
      await group(page, 'Commands').first().waitFor();
      await page.keyboard.press('Enter');
    };
    await run('>fit');
    await expect.poll(async () => (await drawnCards(page)).map(({ x }) => x)).toEqual(before);
    await run('>dark');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await run('>copy');
    await page.getByText('Link copied.').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\/sub\/path\/\?scale=2(?:&view=map)?$/);
  });

  test('nothing found is said, and Enter clears the search', async () => {
    const page = await home();
    await box(page).fill('zzzyx');
    await page.getByText('No pattern has “zzzyx”.').waitFor();
    await page.getByText('No patterns found.').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await expect.poll(() => box(page).inputValue()).toBe('');
  });
});

test('on a phone, a tap finds and a tap opens', async () => {
  const page = await open(inject('site'), PHONE);
  await box(page).tap();
  await box(page).fill('gitops');
  const option = group(page, 'Name').first();
  await option.waitFor();
  expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await option.tap();
  await page.getByRole('complementary', { name: /^Pattern 32/ }).waitFor();
});

test('nothing is cut off at a width of 320 px', async () => {
  const page = await open(inject('site'), { viewport: { width: 320, height: 640 } });
  await box(page).fill('learning');
  await group(page, 'Name').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

describe.each([
  { on: 'a desktop', options: {}, look: violationsInThemes },
  { on: 'a phone', options: PHONE, look: violations },
])('on $on', ({ options, look }) => {
  const shared = share(() => inject('site'), options);
  // The commands come first: they leave the query in the address as it is.
  test.each(['>', 'learning', 'kestrel7', 'zzzyx'])(
    'axe finds nothing with “%s” in the box',
    async (text) => {
      const page = await shared();
      await box(page).fill(text);
      await page.getByRole('listbox').waitFor();
      await page.getByText('being loaded').waitFor({ state: 'detached' });
      await expect.poll(() => query(page)).toBe(text === '>' ? null : text);
      expect(await look(page)).toEqual([]);
    },
  );
});
