import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { PHONE, drawnCards, framesDrawn, preparePages } from './open-page.ts';
import { violations } from './violations.ts';

const { open } = preparePages();

const PRACTICE = 'patterns/013-communities-of-practice/';
const panel = (page: Page) => page.getByRole('complementary');
const smaller = (page: Page) => panel(page).getByRole('list', { name: 'Smaller patterns' });
const shown = (page: Page, id: number) =>
  page.getByRole('complementary', { name: new RegExp(`^Pattern ${id}:`) }).waitFor();
/** The text of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Whether the whole of an element is in the window, and nothing lies over its middle. */
function isInSight(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && element.contains(at);
}

describe('the text comes first', () => {
  test('within 250 pixels of the top beside the map, and in the upper half of a sheet', async () => {
    const page = await open(inject('site') + PRACTICE);
    const opening = panel(page).locator('.opening');
    expect((await opening.boundingBox())?.y).toBeLessThanOrEqual(250);
    const phone = await open(inject('site') + PRACTICE, PHONE);
    const sheet = await panel(phone).boundingBox();
    const top = (await panel(phone).locator('.opening').boundingBox())?.y ?? Infinity;
    expect(top - (sheet?.y ?? 0)).toBeLessThan((sheet?.height ?? 0) / 2);
  });

  test('one line says what is known, and leads to the lists after the text', async () => {
    const page = await open(inject('site') + PRACTICE);
    await drawnCards(page);
    await panel(page).getByText('Likely · 2 Organisational Structure').waitFor();
    await panel(page).getByRole('link', { name: '2 smaller' }).click();
    expect(await focused(page)).toMatch(/^Smaller patterns/);
    expect(await smaller(page).evaluate(isInSight)).toBe(true);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('the head names the pattern once its title has gone, and all of its tools stay', async () => {
    const page = await open(inject('site') + PRACTICE, { viewport: { width: 1440, height: 520 } });
    await drawnCards(page);
    const name = panel(page).locator('[aria-hidden="true"]', { hasText: '13 Communities of Practice' });
    expect(await name.isVisible()).toBe(false);
    await panel(page).evaluate((element) => element.scrollTo(0, 200));
    await name.waitFor();
    for (const tool of ['Solution', 'Copy link', 'Print', 'Read wide', 'More', 'Close'])
      expect(await panel(page).getByRole('button', { name: tool, exact: true }).evaluate(isInSight)).toBe(
        true,
      );
  });

  test('a narrow sheet keeps the rest in a menu that Escape closes', async () => {
    const page = await open(inject('site') + PRACTICE, PHONE);
    await page.getByRole('button', { name: 'Map' }).waitFor();
    const more = panel(page).getByRole('button', { name: 'More' });
    await more.tap();
    for (const tool of ['Copy link', 'Print', 'Read wide', 'Problem and solution only'])
      await panel(page).getByRole('button', { name: tool, exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await panel(page).getByRole('button', { name: 'Print', exact: true }).focus();
    await page.keyboard.press('Escape');
    await panel(page).getByRole('button', { name: 'Print', exact: true }).waitFor({ state: 'detached' });
    expect(await more.evaluate((button: Element) => button === document.activeElement)).toBe(true);
    await shown(page, 13);
  });
});

test('the solution is one key or one button away, and takes the focus', async () => {
  const page = await open(inject('site') + PRACTICE, { viewport: { width: 1440, height: 420 } });
  await drawnCards(page);
  const solution = panel(page).getByRole('group', { name: 'Solution' });
  await page.keyboard.press('t');
  await expect.poll(() => solution.evaluate((part: Element) => part === document.activeElement)).toBe(true);
  expect(await panel(page).getByText('Therefore:').evaluate(isInSight)).toBe(true);
  await panel(page).evaluate((element) => element.scrollTo(0, 0));
  await panel(page).getByRole('button', { name: 'Solution', exact: true }).click();
  await expect.poll(() => panel(page).getByText('Therefore:').evaluate(isInSight)).toBe(true);
});

describe('previous and next', () => {
  test('lead along the smaller patterns of one, one step a pattern, and one step back; a reload keeps this', async () => {
    const page = await open(inject('site') + PRACTICE);
    await drawnCards(page);
    const ids = await smaller(page)
      .getByRole('link')
      .evaluateAll((links: Element[]) => links.map((link) => Number(link.getAttribute('data-pattern'))));
    expect(ids.length).toBeGreaterThan(1);
    await smaller(page).getByRole('link').first().click();
    for (const [index, id] of ids.entries()) {
      await shown(page, id);
      expect(new URL(page.url()).search).toBe('?along=smaller-13');
      const next = panel(page).getByRole('link', { name: /^Next smaller pattern of 13:/ });
      if (index === 0) {
        await page.reload();
        await next.click();
      } else if (index < ids.length - 1) await page.keyboard.press('n');
      else expect(await next.count()).toBe(0);
    }
    await panel(page).getByRole('link', { name: 'Back to 13 Communities of Practice' }).first().click();
    await shown(page, 13);
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  test('lead along what passes the filters, then along the numbers', async () => {
    const page = await open(`${inject('site')}${PRACTICE}?tag=learning`);
    await drawnCards(page);
    const next = panel(page).getByRole('link', { name: /^Next of the \d+ that match:/ });
    await expect.poll(() => next.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await panel(page)
      .getByRole('link', { name: /^Next: 14 / })
      .click();
    await shown(page, 14);
  });
});

describe('Back returns the focus to the link that was left', () => {
  test('in a text, in a list and in the outline', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await outline.getByRole('link', { name: /Communities of Practice/ }).press('Enter');
    await shown(page, 13);
    const link = smaller(page).getByRole('link').last();
    const name = await link.textContent();
    await link.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('pattern-heading');
    await page.goBack();
    await shown(page, 13);
    await expect.poll(() => focused(page)).toBe(name);
    expect(await page.evaluate(() => document.activeElement?.closest('ul')?.ariaLabel)).toBe(
      'Smaller patterns',
    );
    const named = panel(page).locator('.opening a').first();
    const words = await named.textContent();
    await named.press('Enter');
    await shown(page, 1);
    await page.goBack();
    await expect.poll(() => focused(page)).toBe(words);
    await page.goBack();
    await panel(page).waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toMatch(/Communities of Practice/);
    await page.goForward();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('pattern-heading');
  });
});

test('the text is at most five Tabs away, and so is the map', async () => {
  const page = await open(inject('site') + PRACTICE);
  await drawnCards(page);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the text');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('pattern-heading');
  expect(new URL(page.url()).hash).toBe('');
  for (let tabs = 0; tabs < 4; tabs++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-text]') !== null)).toBe(true);
  await page.getByRole('link', { name: 'Skip to the map' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('map-stop');
});

describe.each([
  { name: 'beside the map', options: {} },
  { name: 'on a phone', options: PHONE },
])('“Relate to…” $name', ({ options }) => {
  test('opens, lists and answers in sight', async () => {
    const page = await open(inject('site') + PRACTICE, options);
    await page
      .getByRole('button', { name: /^(Fit|Map)$/ })
      .first()
      .waitFor();
    await panel(page).getByRole('button', { name: 'More' }).click();
    await panel(page).getByRole('button', { name: 'Relate to…' }).first().click();
    const box = page.getByRole('combobox', { name: /How does Communities of Practice relate to/ });
    await expect.poll(() => box.evaluate(isInSight)).toBe(true);
    const found = page.getByRole('listbox', { name: /How does/ }).getByRole('option');
    await expect.poll(() => found.last().evaluate(isInSight)).toBe(true);
    await page.keyboard.type('generative');
    await page.keyboard.press('Enter');
    const ways = page.getByRole('region', { name: /relates to Generative Culture/ });
    await expect.poll(() => ways.getByRole('status').evaluate(isInSight)).toBe(true);
    expect(await ways.evaluate((section) => section === document.activeElement)).toBe(true);
  });
});

test('nothing lies over the title or the tools in a small window', async () => {
  const page = await open(inject('site') + PRACTICE, { viewport: { width: 360, height: 225 } });
  await page.getByRole('button', { name: 'Solution', exact: true }).waitFor();
  for (const viewport of [
    { width: 360, height: 225 },
    { width: 320, height: 640 },
    { width: 720, height: 450 },
  ]) {
    await page.setViewportSize(viewport);
    await framesDrawn(page);
    const hidden = async () => {
      const parts = [
        panel(page).getByRole('heading', { level: 1 }),
        ...['Solution', 'More', 'Close'].map((name) =>
          panel(page).getByRole('button', { name, exact: true }),
        ),
      ];
      const areInSight = await Promise.all(parts.map((part) => part.evaluate(isInSight)));
      return areInSight.map((isSeen, index) => (isSeen ? '' : String(parts[index]))).filter(Boolean);
    };
    await expect.poll(hidden, { message: `${viewport.width} × ${viewport.height}` }).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  }
});

test('a slow typeface moves nothing that is being read: what is opened next is in it, on the map too', async () => {
  const page = await open(inject('site') + PRACTICE, {}, async (fresh) => {
    await fresh.route('**/*.woff2', async (route) => {
      await fresh.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      await route.continue();
    });
    await fresh.addInitScript(() => {
      const shifts: number[] = [];
      const written = new Set<string>();
      Object.assign(window, { shifts, written });
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function write(...args) {
        written.add(this.font);
        fillText.apply(this, args);
      };
      new PerformanceObserver((list) =>
        shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
      ).observe({ type: 'layout-shift', buffered: true });
    });
  });
  await drawnCards(page);
  await expect.poll(() => page.evaluate(loadedFaces)).toBe(3);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: readonly number[] }).shifts);
  expect(shifts).toEqual([]);
  expect(await page.evaluate(drawnFaces)).toEqual([]);
  // Until then, letters of the system stand in that are about as wide.
  const standIn = await page.evaluate(textWidths);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(drawnFaces)).toEqual(ALL_FACES);
  const own = await page.evaluate(textWidths);
  for (const [face, width] of own.entries())
    expect((standIn[face] ?? 0) / width, ALL_FACES[face]).toBeCloseTo(1, 1);
  const written = () =>
    page.evaluate(() => [...(window as unknown as { written: ReadonlySet<string> }).written].join(', '));
  await expect.poll(written).toContain('Source Serif 4');
});

test('the first text that is opened from the map is in the typeface', async () => {
  const page = await open(inject('site'));
  await drawnCards(page);
  await expect.poll(() => page.evaluate(loadedFaces)).toBe(3);
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('link', { name: /Communities of/ })
    .click();
  await panel(page).getByText('kestrel13').waitFor();
  await expect.poll(() => page.evaluate(drawnFaces)).toEqual(ALL_FACES);
});

test('on a phone, the entry of the open pattern in the outline stands above the sheet', async () => {
  const page = await open(inject('site'), PHONE);
  const entry = page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name: /^25 / });
  await entry.tap();
  await panel(page).waitFor();
  await expect
    .poll(() =>
      entry.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
      }),
    )
    .toBe(true);
});

test('on paper, “Therefore” stays with the solution', async () => {
  const page = await open(inject('site') + PRACTICE);
  await drawnCards(page);
  await page.getByRole('button', { name: 'Copy link to the solution' }).waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const therefore = panel(page).getByText('Therefore:');
  expect(await therefore.evaluate((element) => getComputedStyle(element).breakAfter)).toBe('avoid');
  // A page may end before whatever stands between the two.
  expect(
    await therefore.evaluate((element) => {
      const after = element.nextElementSibling;
      const solution = after?.matches('.solution') ? after : after?.querySelector('.solution');
      const before = [...(after?.children ?? [])].filter((child) => child !== solution);
      return solution !== null && before.every((child) => getComputedStyle(child).display === 'none');
    }),
  ).toBe(true);
});

const ALL_FACES = ['400', 'italic 400', '600'];

/** The faces of the typeface in which a text would be drawn now. */
function drawnFaces(): string[] {
  const context = document.createElement('canvas').getContext('2d');
  const width = (font: string) => {
    if (context) context.font = font;
    return context?.measureText('Semilattice').width;
  };
  return ['400', 'italic 400', '600'].filter(
    (face) => width(`${face} 17px 'Source Serif 4', monospace`) !== width(`${face} 17px monospace`),
  );
}

/** How wide a sentence is now in each face of texts. */
function textWidths(): number[] {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.documentElement).getPropertyValue('--serif');
  return ['400', 'italic 400', '600'].map((face) => {
    if (context) context.font = `${face} 17px ${family}`;
    return context?.measureText('Every change has to be believed before it goes out').width ?? 0;
  });
}

/** How many faces of the typeface are loaded, whether or not they came in time to be used. */
function loadedFaces(): number {
  return [...document.fonts].filter(
    ({ family, status }) => /Source Serif 4/.test(family) && status === 'loaded',
  ).length;
}
