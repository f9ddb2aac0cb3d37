import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/source/build/build-site.ts';
import { drawnCards, framesDrawn, preparePages } from './open-page.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

const { open } = preparePages();

/** Arabic names of one to four lines, which are no longer than the files of a folder may be. */
const NAMES = [
  'جماعة الممارسة',
  'حديث الصباح',
  'هل تكفي الوثيقة وحدها',
  'نظام Continuous Delivery للفرق',
  'التعلم من الأخطاء دون لوم',
  'فريق',
  'مراجعة الأقران للنصوص البرمجية كل يوم',
  'طريق ممهد',
];

let root: string;
const sites: StaticServer[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'semilattice-card-forms-'));
  for (const isNumbered of [true, false]) {
    const folder = join(root, String(isNumbered));
    await mkdir(folder);
    for (const [index, name] of NAMES.entries())
      await writeFile(
        join(folder, `${isNumbered ? `00${index + 1} ` : ''}${name}.md`),
        textOf(index, isNumbered),
      );
    const outDir = join(root, `${isNumbered}-site`);
    await buildSite({ folder, outDir, base: '/' });
    sites.push(await serveStatic(outDir, '/'));
  }
});

afterAll(async () => {
  for (const site of sites) await site.close();
  await rm(root, { recursive: true, force: true });
});

function textOf(index: number, isNumbered: boolean): string {
  const name = NAMES[index] ?? '';
  const keys = isNumbered
    ? [
        `id: ${index + 1}`,
        `name: ${name}`,
        `confidence: ${index % 3}`,
        'context_patterns: []',
        'completion_patterns: []',
      ]
    : [`name: ${name}`];
  return `---\n${keys.join('\n')}\nscale: ${1 + (index % 2)}\n---\n\n# ${name}\n\nنص قصير.\n`;
}

test.each([
  { is: 'with numbers and asterisks', place: 0 },
  { is: 'with names alone', place: 1 },
])('on cards in Arabic $is, the live map writes where the page did before', async ({ place }) => {
  const held: Route[] = [];
  const page = await open(`${sites[place]?.url ?? ''}?view=map`, {}, async (fresh) => {
    await fresh.route('**/GraphView-*.js', (route) => void held.push(route));
  });
  await page.locator('.picture .card').first().waitFor();
  const before = await inPage(page);
  expect(before).toHaveLength(NAMES.length);
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.continue();
  await drawnCards(page);
  await expect.poll(() => page.locator('.picture').count()).toBe(0);
  await framesDrawn(page);
  const after = await inkOf(page, before);
  for (const [index, { text, card }] of before.entries()) {
    const ink = after[index];
    // Text begins at the right edge, and its letters lie within the lines of the page.
    expect(card.right - text.right).toBeLessThan(card.width / 8);
    expect(Math.abs((ink?.right ?? 0) - text.right)).toBeLessThan(4);
    expect(Math.abs((ink?.left ?? 0) - text.left)).toBeLessThan(6);
    expect(ink?.top).toBeGreaterThan(text.top - 2);
    expect(ink?.bottom).toBeLessThan(text.bottom + 2);
    const isInMiddle = Math.abs(text.top + text.bottom - card.top - card.bottom) < 2;
    if (place === 1) expect(isInMiddle).toBe(true);
  }
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The cards of the page before any script, and what their text takes, in CSS pixels of the window. */
function inPage(page: Page): Promise<{ card: Box & { readonly width: number }; text: Box }[]> {
  return page.locator('.picture .card').evaluateAll((cards: HTMLElement[]) =>
    cards.map((card) => {
      const { left, right, top, bottom, width } = card.getBoundingClientRect();
      const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const rects: DOMRect[] = [];
      while (walker.nextNode()) {
        range.selectNodeContents(walker.currentNode);
        rects.push(...range.getClientRects());
      }
      return {
        card: { left, right, top, bottom, width },
        text: {
          left: Math.min(...rects.map((rect) => rect.left)),
          right: Math.max(...rects.map((rect) => rect.right)),
          top: Math.min(...rects.map((rect) => rect.top)),
          bottom: Math.max(...rects.map((rect) => rect.bottom)),
        },
      };
    }),
  );
}

/** What the letters of the live map take on each card, in CSS pixels of the window. */
function inkOf(page: Page, places: readonly { card: Box }[]): Promise<(Box | null)[]> {
  return page.getByRole('region', { name: 'Map' }).evaluate(
    (map: HTMLElement, cards: Box[]) => {
      const canvases = [...map.querySelectorAll<HTMLCanvasElement>('canvas[aria-hidden]')];
      return cards.map((card) => {
        // The bands are on the first of our canvases, and text is on the next.
        const canvas = canvases[1];
        const context = canvas?.getContext('2d');
        if (!canvas || !context) return null;
        const at = canvas.getBoundingClientRect();
        const [x, y] = [Math.round(card.left - at.left), Math.round(card.top - at.top)];
        const [width, height] = [Math.round(card.right - card.left), Math.round(card.bottom - card.top)];
        const { data } = context.getImageData(x, y, width, height);
        const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
        for (let pixel = 0; pixel < width * height; pixel++) {
          if ((data[pixel * 4 + 3] ?? 0) < 64) continue;
          const [across, down] = [pixel % width, Math.floor(pixel / width)];
          box.left = Math.min(box.left, at.left + x + across);
          box.right = Math.max(box.right, at.left + x + across + 1);
          box.top = Math.min(box.top, at.top + y + down);
          box.bottom = Math.max(box.bottom, at.top + y + down + 1);
        }
        return box;
      });
    },
    places.map(({ card }) => card),
  );
}
