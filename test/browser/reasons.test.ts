import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { PHONE, drawnCard, drawnCards, placeOfLink, preparePages, restOnCard } from './open-page.ts';
import { violations } from './violations.ts';

const { open } = preparePages();

describe('why a link is there', () => {
  test('the panel tells it beside the link, by keyboard alone', async () => {
    const page = await open(`${inject('site')}patterns/013-communities-of-practice/`);
    const panel = page.getByRole('complementary', { name: /^Pattern 13/ });
    await drawnCards(page);
    await panel.getByRole('list', { name: 'Larger patterns' }).getByRole('link').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const button = panel.getByRole('button', { name: 'Why Generative Culture (1)', expanded: true });
    await button.waitFor();
    await panel.getByText('This pattern says').waitFor();
    await panel.getByText('Generative Culture says').waitFor();
    await panel.getByText('Both declare this link.').waitFor();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Show all reasons' }).click();
    await expect.poll(() => panel.getByText('This pattern says').count()).toBe(4);
    expect(await panel.getByRole('list', { name: 'Smaller patterns' }).getByRole('link').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
  });

  test('resting on a link of the map tells it, and it goes with Escape or with the pointer', async () => {
    const page = await open(inject('site'));
    const { x, y } = await placeOfLink(page, '1-13');
    const card = linkCard(page);
    // A busy page may take several moves for one, and the first move into a page has no distance.
    await expect
      .poll(async () => {
        await page.mouse.move(x + 2, y);
        await page.mouse.move(x, y);
        return card.getByText('Both declare this link.').isVisible();
      })
      .toBe(true);
    expect(await card.getByRole('link').allTextContents()).toEqual([
      '1 Generative Culture\u00a0**',
      '13 Communities of Practice\u00a0*',
    ]);
    expect(await violations(page)).toEqual([]);
    // The pointer may go over the card, and its links lead on.
    await card.hover();
    await card.getByText('Generative Culture says').waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.mouse.move(x, y);
    await card.waitFor();
    await page.mouse.move(300, 850);
    await card.waitFor({ state: 'detached' });
  });

  test('a click on a link keeps its reason open until it is closed, and its ends can be opened', async () => {
    const page = await open(inject('site'), { colorScheme: 'dark' });
    const { x, y } = await placeOfLink(page, '1-13');
    await page.mouse.click(x, y);
    const card = linkCard(page);
    await card.getByRole('button', { name: 'Close' }).waitFor();
    await page.mouse.move(300, 850);
    await card.getByText('Communities of Practice says').waitFor();
    expect(await violations(page)).toEqual([]);
    await card.getByRole('button', { name: 'Close' }).click();
    await card.waitFor({ state: 'detached' });
    await page.mouse.click(x, y);
    await card.getByRole('link', { name: /Communities of Practice/ }).click();
    await page.getByRole('complementary', { name: /^Pattern 13/ }).waitFor();
    await card.waitFor({ state: 'detached' });
  });

  test('links are out of the way of cards, and dimmed ones out of the way of the pointer', async () => {
    const page = await open(`${inject('site')}?scale=2`);
    const { x, y } = await placeOfLink(page, '1-13');
    await page.mouse.click(x, y);
    const card = await drawnCard(page, 13);
    await page.mouse.click(card.x, card.top + 2);
    await page.getByRole('complementary', { name: /^Pattern 13/ }).waitFor();
    expect(await linkCard(page).count()).toBe(0);
  });

  test('on a phone the reasons fit the sheet', async () => {
    const page = await open(`${inject('site')}patterns/013-communities-of-practice/`, PHONE);
    const panel = page.getByRole('complementary', { name: /^Pattern 13/ });
    await panel.getByRole('button', { name: 'Why Living Documentation (27)' }).tap();
    await panel.getByText('Living Documentation says').waitFor();
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  test('a tap on a link tells it', async () => {
    const page = await open(inject('site'), { hasTouch: true });
    const { x, y } = await placeOfLink(page, '1-13');
    await page.touchscreen.tap(x, y);
    await linkCard(page).getByRole('button', { name: 'Close' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('previews', () => {
  test('resting on a link shows the pattern beside it, over which the pointer may go', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    const link = outlineLink(page, /GitOps/);
    await link.hover();
    const preview = page.getByRole('tooltip');
    await preview.getByText('Therefore:').waitFor();
    expect(await preview.textContent()).toMatch(/^32 GitOps.*Scale 5 Delivery Pipeline/);
    await expectClear(page, link);
    expect(await violations(page)).toEqual([]);
    await preview.hover();
    await preview.getByText('Therefore:').waitFor();
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
  });

  test('focusing a link shows and describes the pattern, and Escape hides it and leaves the focus', async () => {
    const page = await open(`${inject('site')}patterns/013-communities-of-practice/`, {
      colorScheme: 'dark',
    });
    await drawnCards(page);
    const link = page
      .getByRole('complementary')
      .getByRole('link', { name: 'Generative Culture (1)' })
      .first();
    await link.scrollIntoViewIfNeeded();
    await page.keyboard.press('Tab');
    await link.focus();
    await page.getByRole('tooltip').getByText('Therefore:').waitFor();
    await expectClear(page, link);
    const described = await link.getAttribute('aria-describedby');
    const description = await page
      .locator(
        (described ?? '')
          .split(' ')
          .map((id) => `#${id}`)
          .join(','),
      )
      .allTextContents();
    expect(description[0]).toMatch(/^Invariant · Scale 1/);
    expect(description).toHaveLength(2);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => link.getAttribute('aria-describedby')).toBeNull();
    await page.getByRole('complementary', { name: /^Pattern 13/ }).waitFor();
  });

  test('resting on a card of the map shows its pattern beside the card', async () => {
    const page = await open(inject('site'));
    const card = await restOnCard(page, 13);
    const preview = page.getByRole('tooltip');
    await preview.getByText('Therefore:').waitFor();
    const box = await preview.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(card.right);
    await page.mouse.click(card.x, card.y);
    await page.getByRole('complementary', { name: /^Pattern 13/ }).waitFor();
    await preview.waitFor({ state: 'detached' });
  });

  test('a long press shows it and follows nothing; a tap follows', async () => {
    const page = await open(inject('site'), PHONE);
    const link = outlineLink(page, /GitOps/);
    await link.scrollIntoViewIfNeeded();
    await previewsLoaded(page);
    const press = await touchAt(page, link);
    const preview = page.getByRole('tooltip');
    await preview.getByText('Therefore:').waitFor();
    await press.end();
    await expectClear(page, link);
    expect(await violations(page)).toEqual([]);
    expect(new URL(page.url()).pathname).toBe(new URL(inject('site')).pathname);
    await link.tap();
    await page.getByRole('complementary', { name: /^Pattern 32/ }).waitFor();
    await preview.waitFor({ state: 'detached' });
  });

  test('at 320 pixels and 400 % it still covers no link and leaves no window', async () => {
    const page = await open(inject('site'), { viewport: { width: 320, height: 256 } });
    await previewsLoaded(page);
    const link = outlineLink(page, /Inverse Conway/);
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    await page.getByRole('tooltip').getByText('Therefore:').waitFor();
    await expectClear(page, link);
  });
});

function linkCard(page: Page) {
  return page.getByRole('dialog', {
    name: 'Link from Generative Culture (1) to Communities of Practice (13)',
  });
}

function outlineLink(page: Page, name: RegExp) {
  return page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name });
}

/** Waits until the code of previews has come, which is after the first view: what rested or pressed before shows none. */
async function previewsLoaded(page: Page): Promise<void> {
  const isLoaded = () =>
    performance
      .getEntriesByType('resource')
      .some(({ name }) => name.includes('/Hints-') && name.endsWith('.js'));
  await expect.poll(() => page.evaluate(isLoaded)).toBe(true);
}

/** Expects the preview within the window, and not over the link. */
async function expectClear(page: Page, link: ReturnType<Page['getByRole']>): Promise<void> {
  const preview = await page.getByRole('tooltip').boundingBox();
  const covered = await link.boundingBox();
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  if (!preview || !covered) throw new Error('nothing to see');
  expect(preview.x).toBeGreaterThanOrEqual(0);
  expect(preview.y).toBeGreaterThanOrEqual(0);
  expect(preview.x + preview.width).toBeLessThanOrEqual(width);
  expect(preview.y + preview.height).toBeLessThanOrEqual(height);
  const apart =
    preview.x >= covered.x + covered.width ||
    covered.x >= preview.x + preview.width ||
    preview.y >= covered.y + covered.height ||
    covered.y >= preview.y + preview.height;
  expect(apart).toBe(true);
}

/** Puts a finger on an element and leaves it there. */
async function touchAt(
  page: Page,
  element: ReturnType<Page['getByRole']>,
): Promise<{ end: () => Promise<void> }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('nothing to touch');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [{ x: box.x + 60, y: box.y + box.height / 2 }],
  });
  return {
    end: async () => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
  };
}
