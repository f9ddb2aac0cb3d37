import { expect, inject, test } from 'vitest';
import { deferred, holdBack } from './hold-back.ts';
import { drawnCards, placeOfLink, preparePages, restOnCard } from './open-page.ts';

const { open } = preparePages();

/** The code that answers the pointer on links, and where it rests. */
const OF_THE_MAP = '**/MapExtras-*.js';

test('a link that is clicked before its code is there shows its reason afterwards', async () => {
  const late = deferred();
  const page = await open(inject('site'), {}, holdBack(OF_THE_MAP, late));
  const asked = page.waitForRequest(OF_THE_MAP);
  const { x, y } = await placeOfLink(page, '1-13');
  await page.mouse.click(x, y);
  await asked;
  late.resolve(undefined);
  const card = page.getByRole('dialog', { name: /^Link from Generative Culture/ });
  await card.getByText('Communities of Practice says').waitFor();
  expect(await card.count()).toBe(1);
});

test('a card on which the mouse rests before that code is there shows its pattern afterwards', async () => {
  const late = deferred();
  const page = await open(inject('site'), {}, holdBack(OF_THE_MAP, late));
  await restOnCard(page, 13);
  late.resolve(undefined);
  const preview = page.getByRole('tooltip');
  await preview.getByText('Therefore:').waitFor();
  expect(await preview.textContent()).toContain('Communities of Practice');
});

test('a card that the mouse has left by then shows nothing', async () => {
  const late = deferred();
  const page = await open(inject('site'), {}, holdBack(OF_THE_MAP, late));
  await restOnCard(page, 13);
  await page.mouse.move(3, 3);
  late.resolve(undefined);
  // The code is there when a card answers that is rested on later.
  await restOnCard(page, 1);
  const preview = page.getByRole('tooltip');
  await preview.getByText('Therefore:').waitFor();
  expect(await preview.count()).toBe(1);
  expect(await preview.textContent()).toContain('Generative Culture');
});

test('a link of the outline on which the mouse rests before the code of previews is there shows its pattern afterwards', async () => {
  const late = deferred();
  const page = await open(inject('site'), {}, holdBack('**/Hints-*.js', late));
  await drawnCards(page);
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('link', { name: /GitOps/ })
    .hover();
  late.resolve(undefined);
  const preview = page.getByRole('tooltip');
  await preview.getByText('Therefore:').waitFor();
  expect(await preview.textContent()).toContain('GitOps');
});

test('keys that are pressed before their code is there act one after the other afterwards', async () => {
  const late = deferred();
  const page = await open(inject('site'), {}, holdBack('**/act-on-key-*.js', late));
  await drawnCards(page);
  for (const key of ['m', 'ArrowDown', 'End']) await page.keyboard.press(key);
  late.resolve(undefined);
  const said = page.locator('[aria-live="polite"]').last();
  await expect.poll(() => said.textContent()).toMatch(/^6 Sustainable Pace, scale 1 /);
});

test('what is typed into the search box before the code of keys is there does nothing but search', async () => {
  const late = deferred();
  const page = await open(inject('site'), {}, holdBack('**/act-on-key-*.js', late));
  await drawnCards(page);
  const search = page.getByRole('combobox', { name: 'Search patterns' });
  await search.click();
  await page.keyboard.type('gitops la');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=gitops%20la');
  const before = page.url();
  await page
    .getByRole('button', { name: 'About' })
    .or(page.getByRole('link', { name: 'About' }))
    .first()
    .focus();
  late.resolve(undefined);
  // The code is there when a key acts that is pressed later.
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  expect(page.url()).toBe(before);
});

test('on a screen for fingers, the buttons of sections move no text when they come', async () => {
  const late = deferred();
  const page = await open(
    `${inject('site')}patterns/013-communities-of-practice/`,
    { viewport: { width: 1180, height: 820 }, hasTouch: true },
    holdBack('**/SectionLinks-*.js', late),
  );
  await drawnCards(page);
  const text = page.getByRole('complementary').getByText('kestrel13');
  const before = await text.boundingBox();
  late.resolve(undefined);
  await page.getByRole('button', { name: 'Copy link to the problem' }).waitFor();
  expect(await text.boundingBox()).toEqual(before);
});
