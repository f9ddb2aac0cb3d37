import { expect, inject, test } from 'vitest';
import { PHONE, drawnCards, preparePages } from './open-page.ts';
import { violations, violationsInThemes } from './violations.ts';

const { share } = preparePages();

/** Pages that go from state to state, each of which they load. */
const wide = share(() => inject('site'));
const phone = share(() => inject('site'), PHONE);

const STATES = [
  { name: 'the map', path: '' },
  { name: 'an open pattern', path: 'patterns/013-communities-of-practice/' },
  { name: 'filters on', path: '?scale=2&tag=learning' },
  { name: 'nothing matching', path: '?scale=1&tag=gitops' },
  { name: 'a wrong address', path: '?tag=nonsense' },
  { name: 'the introduction', path: '?view=introduction' },
];

test('axe tells what is wrong with a page, again and again, and no more when it is mended', async () => {
  const page = await wide();
  await drawnCards(page);
  await page.evaluate(() => document.querySelector('header')?.append(document.createElement('button')));
  const faults = ['light: button-name: <button></button>', 'dark: button-name: <button></button>'];
  expect(await violationsInThemes(page)).toEqual(faults);
  await page.evaluate(() => document.querySelector('header > button:empty')?.remove());
  expect(await violationsInThemes(page)).toEqual([]);
});

test.each(STATES)('axe finds nothing: $name', async ({ path }) => {
  const page = await wide();
  await page.goto(inject('site') + path);
  await drawnCards(page);
  expect(await violationsInThemes(page)).toEqual([]);
});

test.each([
  { name: 'outline', path: '' },
  { name: 'map', path: '?view=map' },
  { name: 'pattern', path: 'patterns/013-communities-of-practice/' },
])('axe finds nothing on a phone: $name', async ({ path }) => {
  const page = await phone();
  await page.goto(inject('site') + path);
  await page.getByRole('button', { name: 'Map' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test.each(['', 'patterns/013-communities-of-practice/?along=smaller-1', '?view=introduction'])(
  'no control of “%s” is read twice: what describes it is not its name',
  async (path) => {
    const page = await wide();
    await page.goto(inject('site') + path);
    await drawnCards(page);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const text = (value: { readonly value?: unknown } | undefined) =>
      typeof value?.value === 'string' ? value.value : '';
    const read = nodes.filter(({ ignored, role }) => !ignored && /button|link|box/.test(text(role)));
    expect(read.length).toBeGreaterThan(20);
    expect(
      read.filter(({ name, description }) => text(name) === text(description)).map(({ name }) => text(name)),
    ).toEqual([]);
  },
);
