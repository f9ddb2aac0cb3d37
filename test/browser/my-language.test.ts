import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { PHONE, answers, drawnCard, drawnCards, preparePages } from './open-page.ts';
import { violationsInThemes } from './violations.ts';

const { open } = preparePages();

const panel = (page: Page) => page.getByRole('complementary', { name: 'My language' });
const listed = (page: Page) =>
  panel(page)
    .getByRole('list', { name: 'Patterns of my language' })
    .getByRole('button', { name: /^Move / })
    .evaluateAll((grips) => grips.map((grip) => grip.getAttribute('aria-label')?.replace('Move ', '')));

/** Opens another page of the same browser. */
async function openBeside(page: Page, address: string): Promise<Page> {
  const beside = await page.context().newPage();
  await beside.goto(inject('site') + address);
  await answers(beside);
  return beside;
}

test('a new reader makes a language by the guided way, and finds it on another day, in the list and on the map', async () => {
  const page = await open(inject('site'));
  await answers(page);
  await page.getByRole('button', { name: 'My language' }).click();
  await panel(page).getByRole('link', { name: 'Begin with the guide' }).click();
  await panel(page).getByLabel('Tell it in your words').fill('problem 13');
  await panel(page).getByRole('heading', { name: 'Patterns for this problem' }).waitFor();
  await panel(page).getByRole('button', { name: 'Begin with Communities of Practice' }).click();
  await panel(page)
    .getByRole('heading', { name: /Communities of Practice/ })
    .waitFor();
  await page
    .getByRole('status', { name: 'My language' })
    .getByText(/is new/)
    .waitFor();

  const smaller = panel(page).getByRole('list', { name: 'Smaller patterns to choose' });
  await smaller.getByRole('checkbox').first().check();
  await smaller
    .getByRole('button', { name: /^Set .* aside$/ })
    .last()
    .click();
  await smaller.getByLabel(/^Why not/).fill('No time');
  await panel(page)
    .getByRole('button', { name: /^Done\. Next: / })
    .click();
  const heading = panel(page).locator('h2').first();
  const second = (await heading.textContent()) ?? '';
  expect(second).not.toContain('Communities');

  await page.reload();
  await answers(page);
  await expect.poll(() => heading.textContent()).toBe(second);
  await panel(page).getByText('1 of 2 looked at').waitFor();
  await panel(page).getByRole('link', { name: 'Patterns' }).click();
  await expect.poll(() => listed(page)).toHaveLength(2);
  expect(
    await panel(page)
      .getByLabel(/^Why not/)
      .inputValue(),
  ).toBe('No time');

  await drawnCards(page);
  await expect.poll(async () => (await drawnCard(page, 13)).classes).toContain('mine');
  await panel(page).getByRole('button', { name: 'Only mine on the map' }).click();
  await page.getByText('2 of 56 patterns').waitFor();
  await expect
    .poll(async () => (await drawnCards(page)).filter(({ classes }) => !classes.includes('gone')).length)
    .toBe(2);
  await page.goBack();
  await panel(page).getByText('1 of 2 looked at').waitFor();
});

test('a change right before the page is closed is kept; two pages see each other’s changes, and undo only their own', async () => {
  const page = await open(`${inject('site')}patterns/013-communities-of-practice/`);
  await answers(page);
  await page
    .getByRole('complementary')
    .getByRole('button', { name: 'Add to my language: Communities of Practice' })
    .click();
  await page.getByRole('status', { name: 'My language' }).getByText(/is in/).waitFor();
  const beside = await openBeside(page, '?mine=choose');
  await expect.poll(() => listed(beside)).toEqual(['Communities of Practice']);
  await page.keyboard.press('Escape');
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('link', { name: /GitOps/ })
    .focus();
  await page.keyboard.press('a');
  await expect.poll(() => listed(beside)).toEqual(['Communities of Practice', 'GitOps']);
  await panel(beside).getByRole('button', { name: 'Remove Communities of Practice' }).click();
  await panel(beside).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => listed(beside)).toEqual(['Communities of Practice', 'GitOps']);
  // It is closed at once.
  await panel(beside).getByRole('button', { name: 'Remove GitOps' }).click();
  await beside.close();
  const later = await openBeside(page, '?mine=choose');
  await expect.poll(() => listed(later)).toEqual(['Communities of Practice']);
});

test('where the browser keeps nothing, it is said, work goes on, and a file is offered', async () => {
  const page = await open(`${inject('site')}?mine=choose`, {}, (fresh) =>
    fresh.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    }),
  );
  await panel(page)
    .getByRole('alert')
    .getByText(/keep nothing/)
    .waitFor();
  await panel(page).getByRole('button', { name: 'Add a pattern' }).click();
  await panel(page).getByRole('combobox', { name: 'Add a pattern' }).fill('gitops');
  await page.keyboard.press('Enter');
  await expect.poll(() => listed(page)).toEqual(['GitOps']);
  const download = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Save as a file' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ title: 'My language' });
  expect(text).toContain('GitOps');
});

test('entries are pulled to another place', async () => {
  const page = await open(`${inject('site')}?mine=choose`);
  await panel(page).getByRole('button', { name: 'Add a pattern' }).click();
  for (const name of ['gitops', 'code review', 'generative']) {
    await panel(page).getByRole('combobox', { name: 'Add a pattern' }).fill(name);
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => listed(page)).toHaveLength(3);
  const before = await listed(page);
  const grips = panel(page).getByRole('button', { name: /^Move / });
  const [from, to] = [await grips.nth(2).boundingBox(), await grips.nth(0).boundingBox()];
  await page.mouse.move((from?.x ?? 0) + 8, (from?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + 4, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => listed(page)).toEqual([before[2], before[0], before[1]]);
});

test.each([
  { name: 'a window', options: {} },
  { name: 'a phone', options: PHONE },
])('axe finds nothing on any screen, empty and filled: $name', async ({ options }) => {
  const page = await open(`${inject('site')}?mine=choose`, options);
  await panel(page).getByRole('link', { name: 'Begin with the guide' }).waitFor();
  expect(await violationsInThemes(page)).toEqual([]);
  await panel(page).getByRole('button', { name: 'Add a pattern' }).click();
  for (const name of ['gitops', 'code review', 'generative', 'platform']) {
    await panel(page).getByRole('combobox', { name: 'Add a pattern' }).fill(name);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: /^Write one/ }).click();
  await panel(page).getByLabel('Problem').waitFor();
  expect(await violationsInThemes(page)).toEqual([]);
  await panel(page).getByRole('link', { name: 'Guide' }).click();
  await panel(page)
    .getByRole('button', { name: /^Go on with/ })
    .click();
  await panel(page)
    .getByRole('button', { name: /^Set .* aside$/ })
    .first()
    .click();
  expect(await violationsInThemes(page)).toEqual([]);
  await panel(page).getByRole('link', { name: 'What it lacks' }).click();
  await panel(page).getByRole('heading', { name: 'Links' }).waitFor();
  expect(await violationsInThemes(page)).toEqual([]);
});
