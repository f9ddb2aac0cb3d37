import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { preparePages } from './open-page.ts';

// A page that frames another asks its host, which counts as an error elsewhere.
const { open } = preparePages({ allowsErrors: true });

const EMBEDDED = 'patterns/013-communities-of-practice/embed/';
const server = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end(
    `<iframe width="900" height="420" src="${inject('site')}${(request.url ?? '').slice(1)}"></iframe>`,
  );
});
let other = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Another name of this machine is another origin.
  other = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

/** Opens a page of the site in a frame of another origin. */
const framed = (path: string): Promise<Page> => open(other + path);

test('another site shows a pattern with its map, and every link leaves the frame', async () => {
  const page = await framed(EMBEDDED);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { name: /Communities of Practice/ }).waitFor();
  const map = frame.getByRole('group', { name: 'Communities of Practice with its neighbours' });
  const links = [
    frame.getByRole('heading').getByRole('link'),
    map.getByRole('link', { name: /Code Review/ }),
    frame.getByRole('link', { name: 'A Sample Language' }),
  ];
  for (const link of links) {
    const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    expect(opened.url()).toBe(new URL((await link.getAttribute('href')) ?? '', inject('site')).href);
    expect(await opened.evaluate(() => window.opener === null)).toBe(true);
    await opened.close();
  }
  await frame.getByRole('heading', { name: /Communities of Practice/ }).waitFor();
});

test('any other page, shown by another site, leads to itself instead', async () => {
  const frame = (await framed('')).frameLocator('iframe');
  await frame.getByText('This page is not shown within other sites.').waitFor();
  expect(await frame.getByRole('link', { name: 'A Sample Language' }).getAttribute('href')).toBe(
    inject('site'),
  );
});

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const [LIGHT, DARK] = ['rgb(250, 247, 241)', 'rgb(20, 22, 26)'];

test('it follows the theme of the system, without scripts too, or the one that its address asks for', async () => {
  const url = inject('site') + EMBEDDED;
  const withoutScripts = await open(url, { javaScriptEnabled: false, colorScheme: 'dark' });
  await withoutScripts.getByRole('heading').waitFor();
  expect(await ground(withoutScripts)).toBe(DARK);
  expect(await ground(await open(`${url}?theme=light`, { colorScheme: 'dark' }))).toBe(LIGHT);
  expect(await ground(await open(`${url}?theme=dark`))).toBe(DARK);
});

test.each([
  { width: 300, height: 150 },
  { width: 320, height: 420 },
  { width: 640, height: 400 },
  { width: 1200, height: 700 },
])(
  'in a frame of $width × $height nothing is cut off sideways, and the way out is in sight',
  async (viewport) => {
    const page = await open(inject('site') + EMBEDDED, { viewport });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    const box = await page.getByRole('link', { name: 'Read the whole pattern' }).boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
  },
);
