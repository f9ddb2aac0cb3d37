import { describe, expect, inject, test } from 'vitest';
import { drawnCard, drawnCards, preparePages } from './open-page.ts';

const { open } = preparePages();

describe('reading', () => {
  test('a sent link opens the pattern with its text, its neighbours and its filters', async () => {
    const page = await open(`${inject('site')}patterns/013-communities-of-practice/?scale=2,4&tag=learning`);
    const panel = page.getByRole('complementary', { name: 'Pattern 13: Communities of Practice' });
    await panel.getByText('kestrel13').waitFor();
    expect(
      await panel.getByRole('list', { name: 'Larger patterns' }).getByRole('link').allTextContents(),
    ).toEqual([
      expect.stringContaining('Generative Culture'),
      expect.stringContaining('Learning Organisation'),
    ]);
    await expect
      .poll(() => panel.getByRole('list', { name: 'Smaller patterns' }).getByRole('link').count())
      .toBe(2);
    // The page stands before the app reads the filters in its address.
    await expect.poll(() => page.getByRole('status').textContent()).toBe('2 of 56 patterns');
    expect(
      await page.getByRole('group', { name: 'Scale' }).getByRole('checkbox', { name: /^2 / }).isChecked(),
    ).toBe(true);
    await expect.poll(() => page.title()).toContain('Communities of Practice');
  });

  test('links lead on, and Back, Forward and reload restore what was seen', async () => {
    const page = await open(`${inject('site')}?tag=learning`);
    await page
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('link', { name: /Learning Organisation/ })
      .click();
    await page.getByRole('complementary').getByText('kestrel2 ').waitFor();
    await page.getByRole('complementary').getByRole('link', { name: 'Communities of Practice (13)' }).click();
    await page.getByRole('complementary', { name: /^Pattern 13/ }).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?tag=learning');
    await page.goBack();
    await page.getByRole('complementary', { name: /^Pattern 2:/ }).waitFor();
    await page.goBack();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await page.goForward();
    await page.getByRole('complementary', { name: /^Pattern 2:/ }).waitFor();
    await page.reload();
    await page.getByRole('complementary', { name: /^Pattern 2:/ }).waitFor();
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^\d+ of 56 patterns$/);
  });

  test('closing goes back to the map, and the focus to the outline', async () => {
    const page = await open(inject('site'));
    await page
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('link', { name: /GitOps/ })
      .press('Enter');
    const heading = page.getByRole('complementary').getByRole('heading', { level: 1 });
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('GitOps');
  });

  test('previous and next follow the numbers', async () => {
    const page = await open(`${inject('site')}patterns/055-graceful-degradation/`);
    await page.getByRole('link', { name: /^Next:/ }).click();
    await page.getByRole('complementary', { name: /^Pattern 56/ }).waitFor();
    expect(await page.getByRole('link', { name: /^Next/ }).count()).toBe(0);
    await page.getByRole('link', { name: /^Previous:/ }).click();
    await page.getByRole('complementary', { name: /^Pattern 55/ }).waitFor();
  });

  test('a text that does not arrive offers to try again', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    let blocked = true;
    await page.route('**/body.json', (route) =>
      blocked ? route.fulfill({ status: 200, body: 'no JSON' }) : route.continue(),
    );
    await page
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('link', { name: /GitOps/ })
      .click();
    await page.getByRole('alert').getByText('could not be loaded').waitFor();
    blocked = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.getByText('kestrel32 ').isVisible()).toBe(true);
  });

  test('a wrong address says what was not found, and shows the map', async () => {
    const page = await open(`${inject('site')}?scale=2,77&tag=nonsense`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').allTextContents()).toEqual([
      expect.stringMatching(/no scale “77”.*no tag “nonsense”/),
    ]);
    await expect.poll(() => page.getByRole('status').textContent()).toBe('7 of 56 patterns');
    await drawnCards(page);
  });
});

describe('filters', () => {
  test('count, dim in place and clear', async () => {
    const page = await open(inject('site'));
    const before = await drawnCards(page);
    await page
      .getByRole('group', { name: 'Scale' })
      .getByRole('checkbox', { name: /^2 Organisational Structure/ })
      .check();
    await page.getByRole('group', { name: 'Scale' }).getByRole('checkbox', { name: /^4 / }).check();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('15 of 56 patterns');
    await page.getByRole('button', { name: 'Tags' }).click();
    await page
      .getByRole('group', { name: 'Tags' })
      .getByRole('checkbox', { name: /^learning/ })
      .check();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('2 of 56 patterns');
    await expect.poll(() => new URL(page.url()).search).toBe('?scale=2,4&tag=learning');
    const after = await drawnCards(page);
    expect(after.map(({ id, x, y }) => ({ id, x, y }))).toEqual(before.map(({ id, x, y }) => ({ id, x, y })));
    expect(after.filter((card) => !card.classes.includes('dimmed')).map((card) => card.id)).toEqual([
      '10',
      '26',
    ]);
    await expect
      .poll(() => page.getByRole('navigation', { name: 'Outline' }).getByRole('link').count())
      .toBe(2);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('56 of 56 patterns');
  });

  test('a dimmed card is out of the way of the pointer', async () => {
    const page = await open(`${inject('site')}?scale=2`);
    const card = await drawnCard(page, 28);
    expect(card.classes).toContain('dimmed');
    await page.mouse.click(card.x, card.y);
    const lit = await drawnCard(page, 13);
    await page.mouse.click(lit.x, lit.y);
    await page.getByRole('complementary', { name: /^Pattern 13/ }).waitFor();
  });

  test('nothing matching says so and offers to clear', async () => {
    const page = await open(`${inject('site')}?scale=1&tag=gitops`);
    await page.getByText('No pattern matches these filters.').first().waitFor();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('0 of 56 patterns');
    await page.getByRole('button', { name: 'Show all patterns' }).first().click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('56 of 56 patterns');
  });

  test('a tag of the open pattern filters by it', async () => {
    const page = await open(`${inject('site')}patterns/013-communities-of-practice/`);
    await page.getByRole('complementary').getByRole('button', { name: 'knowledge-sharing' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('3 of 56 patterns');
    await page.getByRole('complementary', { name: /^Pattern 13/ }).waitFor();
  });
});
