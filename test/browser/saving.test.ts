import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { preparePages } from './open-page.ts';

const { open } = preparePages();

/** Saves the map, and returns the file with its name. */
async function save(page: Page, kind: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Save the map as…' }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: kind }).click(),
  ]);
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

test('the map is saved as it is seen: as SVG, as a sharp PNG, and as Mermaid', async () => {
  const page = await open(`${inject('site')}patterns/013-communities-of-practice/?depth=1&lens=confidence`, {
    acceptDownloads: true,
    colorScheme: 'dark',
  });
  const svg = await save(page, /^SVG/);
  expect(svg.name).toBe('a-sample-language-013-communities-of-practice-confidence.svg');
  const text = svg.bytes.toString();
  expect(text.match(/<a /g)).toHaveLength(5);
  expect(text).toContain('fill="#14161a"');
  expect(text).toContain(`href="${inject('site')}patterns/013-communities-of-practice/"`);
  const [, width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
  const png = await save(page, /^PNG/);
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBe(Math.ceil(Number(width) * 2));
  expect(Math.abs(png.bytes.readUInt32BE(20) - Number(height) * 2)).toBeLessThanOrEqual(2);
  const mermaid = await save(page, /^Mermaid/);
  expect(mermaid.name).toMatch(/\.mmd$/);
  expect(mermaid.bytes.toString()).toContain('p13["13 Communities of Practice');
});

test('the menu is closed by Escape, which gives the focus back, and its button covers nothing', async () => {
  const page = await open(inject('site'));
  const button = page.getByRole('button', { name: 'Save the map as…' });
  await button.click();
  await page.getByRole('button', { name: /^SVG/ }).focus();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: /^SVG/ }).isVisible()).toBe(false);
  expect(await button.evaluate((element: Element) => element === document.activeElement)).toBe(true);
  const [box, zoomOut] = [
    await button.boundingBox(),
    await page.getByRole('button', { name: 'Zoom out' }).boundingBox(),
  ];
  expect(box?.x).toBeGreaterThanOrEqual((zoomOut?.x ?? 0) + (zoomOut?.width ?? 0) - 1);
});
