import { describe, expect, inject, test } from 'vitest';
import { framesDrawn, preparePages } from './open-page.ts';
import { overlapping } from './overlapping.ts';

/** Windows in CSS pixels; what is 1440 by 900 at 100 % is half as wide and high at 200 %. */
const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 720, height: 450 },
  { width: 390, height: 844 },
];

describe.each([24, 32])('where the browser’s font has %i px', (size) => {
  const { open } = preparePages({ flags: [`--blink-settings=defaultFontSize=${size}`] });

  test.each([
    { name: 'the map', path: '?view=map' },
    { name: 'the outline', path: '' },
    { name: 'a pattern', path: 'patterns/009-platform-team/?view=map' },
  ])('every button of $name is within reach in every window', async ({ path }) => {
    const page = await open(inject('site') + path);
    // The live map covers the picture's links a moment before they go.
    await page.waitForFunction(
      () =>
        performance.getEntriesByName('semilattice:live').length > 0 &&
        [...document.querySelectorAll('.map-window .card')].every(
          (card) => !card.checkVisibility({ visibilityProperty: true }),
        ),
    );
    expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(
      size,
    );
    for (const viewport of WINDOWS) {
      await page.setViewportSize(viewport);
      await framesDrawn(page);
      await expect
        .poll(() => page.evaluate(outOfReach), { message: `${viewport.width} × ${viewport.height}` })
        .toEqual([]);
    }
  });
});

describe('where text alone is twice as large, and the window is not', () => {
  const { open } = preparePages();

  test.each(['', 'patterns/009-platform-team/'])(
    'the words of header and bar of “%s” stand apart',
    async (path) => {
      const page = await open(inject('site') + path);
      await page.addStyleTag({ content: ':root { font-size: 200% }' });
      await page.getByRole('button', { name: 'Fit' }).waitFor();
      for (const viewport of WINDOWS.slice(0, 2)) {
        await page.setViewportSize(viewport);
        await framesDrawn(page);
        await expect
          .poll(async () => overlapping(await page.evaluate(wordsAbove)), {
            message: `${viewport.width} × ${viewport.height}`,
          })
          .toEqual([]);
      }
    },
  );
});

describe('where readers ask for more space in text (WCAG 1.4.12)', () => {
  const { open } = preparePages();

  test('names on the map stay in their cards, and the title in the header', async () => {
    const page = await open(`${inject('site')}patterns/009-platform-team/`);
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    });
    await page.getByRole('button', { name: 'Fit' }).waitFor();
    const spacing = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[aria-label=Map] :is(canvas, [aria-hidden] > button)')].map(
          (drawn) => getComputedStyle(drawn).letterSpacing,
        ),
      );
    await expect.poll(async () => new Set(await spacing())).toEqual(new Set(['normal']));
    const title = page.getByRole('banner').getByRole('link').first();
    const { y = 0, height = 0 } = (await title.boundingBox()) ?? {};
    const header = await page.getByRole('banner').boundingBox();
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
  });
});

/** The boxes of what is read in the header and in the bar above the map. */
function wordsAbove() {
  const zoom = document.querySelector('[role=group][aria-label=Zoom]');
  const roots = [document.querySelector('header'), zoom?.parentElement?.parentElement];
  return roots.flatMap((root) =>
    [...(root?.querySelectorAll<HTMLElement>('p, a, button, input, select') ?? [])]
      .filter((element) => !element.querySelector('a, button') && element.checkVisibility())
      .map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const box = (element.matches('input, select') ? element : range).getBoundingClientRect();
        const { left, right, top, bottom } = box;
        const id = element.getAttribute('aria-label') ?? element.textContent;
        return { id, left: left + 1, right: right - 1, top: top + 2, bottom: bottom - 2 };
      })
      .filter(({ left, right, top, bottom }) => right > left && bottom > top),
  );
}

/** The controls that cannot be clicked, though they are shown; and the page itself, if it is larger than its window. */
function outOfReach(): string[] {
  const root = document.documentElement;
  const found =
    root.scrollWidth > window.innerWidth || root.scrollHeight > window.innerHeight
      ? ['the page scrolls']
      : [];
  const panel = document.querySelector('aside');
  for (const control of document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary')) {
    // The sheet of a narrow window lies over the rest until it is closed.
    const isBelowSheet =
      panel?.closest('main > *') && window.innerWidth < 44 * parseFloat(getComputedStyle(root).fontSize);
    if (isBelowSheet && !panel?.contains(control)) continue;
    if (control.closest('svg') || !control.checkVisibility({ visibilityProperty: true })) continue;
    control.scrollIntoView({ block: 'center', inline: 'nearest' });
    const [box] = control.getClientRects();
    if (!box || box.width < 2 || box.height < 2) continue;
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const isHit = at !== null && (control.contains(at) || (at.closest('label')?.contains(control) ?? false));
    if (!isHit || box.left < -1 || box.right > window.innerWidth + 1)
      found.push(`${control.tagName} ${control.getAttribute('aria-label') ?? control.innerText}`);
  }
  return found;
}
