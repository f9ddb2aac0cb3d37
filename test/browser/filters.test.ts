import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { mapCore } from './map-core.ts';
import { PHONE, drawnCard, drawnCards, framesDrawn, mapAtRest, preparePages } from './open-page.ts';
import { overlapping } from './overlapping.ts';
import { violations } from './violations.ts';

const { open } = preparePages();
const PATTERN = 'patterns/013-communities-of-practice/';
/** It has so many neighbours that not all of them are in sight at once. */
const HUB = 'patterns/028-deployment-pipeline/';
/** What a window is at 400 % on a screen of 1280 pixels, lying on a phone, and upright. */
const SMALLEST = [
  { width: 320, height: 256 },
  { width: 360, height: 225 },
  { width: 320, height: 800 },
] as const;

describe('filters', () => {
  test('a tag is found by typing, ticked by Enter, taken off by its chip, and the address has it', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    const tags = page.getByRole('group', { name: 'Tags' });
    await tags.getByRole('button', { name: 'Tags' }).click();
    await expect.poll(() => tags.getByRole('checkbox').count()).toBe(24);
    await page.getByRole('searchbox', { name: 'Find a tag' }).waitFor();
    await page.keyboard.type('cognitive');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /^security/ }).check();
    await page.getByRole('radio', { name: 'all of them' }).check();
    await expect.poll(() => new URL(page.url()).search).toBe('?tag=cognitive-load,security&tags=all');
    await page.getByText('0 of 56 patterns').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Remove filter security' }).press('Enter');
    await page.getByText('4 of 56 patterns').waitFor();
    const chip = page.getByRole('button', { name: 'Remove filter cognitive-load' });
    await expect.poll(() => chip.evaluate((button: Element) => button === document.activeElement)).toBe(true);
    await tags.getByRole('button', { name: 'Tags' }).click();
    await page.getByRole('button', { name: /^Show all 153 tags/ }).click();
    await expect.poll(() => tags.getByRole('checkbox').count()).toBe(153);
    await page.reload();
    await page.getByText('4 of 56 patterns').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByText('56 of 56 patterns').waitFor();
  });

  test('tags are ticked by the mouse, one after the other, while the picker stays open', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    await page.getByRole('button', { name: 'Tags', exact: true }).click();
    const tags = page.getByRole('group', { name: 'Tags' });
    const find = tags.getByRole('searchbox', { name: 'Find a tag' });
    await expect.poll(() => find.evaluate((field) => field === document.activeElement)).toBe(true);
    await tags.getByText('all of them').click();
    await find.fill('learning');
    await tags
      .locator('label')
      .filter({ hasText: /^learning/ })
      .click();
    await expect.poll(() => new URL(page.url()).search).toBe('?tag=learning&tags=all');
    expect(await tags.getByText('all of them').isVisible()).toBe(true);
  });

  test('on a phone, the map opens at the first pattern that matches, and follows what is ticked beside it', async () => {
    const page = await open(`${inject('site')}?scale=6&view=map`, PHONE);
    await drawnCards(page);
    const isSeen = async (id: number) => {
      const [card, region] = [
        await drawnCard(page, id),
        await page.getByRole('region', { name: 'Map' }).boundingBox(),
      ];
      return region !== null && card.y > region.y && card.y < region.y + region.height;
    };
    await expect.poll(() => isSeen(37)).toBe(true);
    expect(await isSeen(1)).toBe(false);
    await page.getByRole('button', { name: 'Outline', exact: true }).click();
    await page.getByRole('checkbox', { name: /^6 / }).uncheck();
    await page.getByRole('checkbox', { name: /^1 / }).check();
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await expect.poll(() => isSeen(1)).toBe(true);
  });

  test('all of them are seen at once, above the list, and the picker lies over the map', async () => {
    const page = await open(inject('site'));
    const first = page.getByRole('navigation', { name: 'Outline' }).getByRole('link').first();
    const { y: list = 0 } = (await first.boundingBox()) ?? {};
    expect(list).toBeLessThan(260);
    for (const name of ['Confidence', 'AI dimension', 'Tags'])
      for (const control of await page.getByRole('group', { name }).locator('input, button').all())
        expect((await control.boundingBox())?.y ?? 0).toBeLessThan(list);
    await page.getByRole('button', { name: 'Tags' }).click();
    await page.getByRole('checkbox', { name: /^learning/ }).check();
    await page.getByText(/^\d of 56 patterns/).waitFor();
  });

  test('what does not match leaves the map when the reader wants it, the rest takes its room, and all comes back to its place', async () => {
    const page = await open(`${inject('site')}?scale=2`);
    const places = async () =>
      (await drawnCards(page))
        .map(({ id, x, y }) => ({ id, x, y }))
        .toSorted((a, b) => Number(a.id) - Number(b.id));
    const before = await places();
    await page.getByRole('checkbox', { name: 'Hide the others' }).check();
    await expect.poll(() => new URL(page.url()).search).toBe('?scale=2&hide=yes');
    await expect.poll(() => visibleCards(page)).toEqual(['7', '8', '9', '10', '11', '12', '13']);
    await mapAtRest(page);
    // Before, a band lay above theirs.
    const top = (cards: typeof before) => Math.min(...cards.map(({ y }) => y));
    const kept = before.filter(({ id }) => Number(id) >= 7 && Number(id) <= 13);
    expect(top(kept)).toBeGreaterThan(top(before) + 60);
    expect(top(await places())).toBeLessThan(top(before) + 40);
    await page.getByRole('checkbox', { name: 'Hide the others' }).uncheck();
    await expect.poll(async () => (await visibleCards(page)).length).toBe(56);
    await mapAtRest(page);
    expect(await places()).toEqual(before);
  });
});

test('a scale is folded to a strip and unfolded again; what lies below moves up, and its links end at the strip', async () => {
  const page = await open(inject('site'));
  await drawnCards(page);
  await page.getByRole('button', { name: 'Fold 2 Organisational Structure' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?fold=2');
  const place = async () =>
    (await mapCore(page)).evaluate((core) => {
      const node = core.getElementById('13');
      return {
        top: core.getElementById('1').position('y'),
        strip: node.position('y'),
        height: node.height(),
        below: core.getElementById('14').position('y'),
        links: node.connectedEdges().filter((edge) => edge.visible()).length,
      };
    });
  await expect.poll(async () => (await place()).height).toBe(30);
  const folded = await place();
  expect(folded.links).toBe(4);
  await page.reload();
  await drawnCards(page);
  expect(await place()).toEqual(folded);
  await page.getByRole('button', { name: 'Fold 2 Organisational Structure' }).click();
  await expect.poll(async () => (await place()).height).toBeGreaterThan(40);
  const unfolded = await place();
  expect(unfolded.top).toBe(folded.top);
  expect(unfolded.below).toBeGreaterThan(folded.below + 20);
});

describe('on a phone', () => {
  test('the pattern is a sheet that is pulled to full height and down to close, or changed by its grip', async () => {
    const page = await open(inject('site') + PATTERN, PHONE);
    const panel = page.getByRole('complementary', { name: /^Pattern 13/ });
    const grip = page.getByRole('button', { name: 'Pull up or down' });
    const top = async () => (await panel.boundingBox())?.y ?? -1;
    await expect.poll(top).toBeGreaterThan(250);
    await grip.click();
    await expect.poll(top).toBeLessThan(5);
    await grip.press('ArrowDown');
    await expect.poll(top).toBeGreaterThan(250);
    await pull(page, 20);
    await expect.poll(top).toBeLessThan(5);
    await pull(page, 400);
    await expect.poll(top).toBeGreaterThan(250);
    await pull(page, 820);
    await expect.poll(() => panel.count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/sub/path/');
  });

  test('filters are a sheet that says what it will show, and that goes back to the list', async () => {
    const page = await open(inject('site'), PHONE);
    const tick = page.getByRole('checkbox', { name: /^Hypothesis/ });
    expect(await tick.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filters' }).tap();
    await tick.check();
    const show = page.getByRole('button', { name: 'Show 3 patterns' });
    const clear = page.getByRole('button', { name: 'Clear filters' });
    const [end, apart] = await Promise.all([show.boundingBox(), clear.boundingBox()]);
    expect((end?.y ?? 0) - (apart?.y ?? 0)).toBeGreaterThan(100);
    await show.tap();
    expect(await tick.isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: 'Outline' }).getByRole('link').count()).toBe(3);
    await page.getByRole('button', { name: 'Remove filter Hypothesis' }).tap();
    await page.getByText('56 of 56 patterns').waitFor();
    // A tap beside the sheet closes it, and opens nothing that lies below.
    await page.getByRole('button', { name: 'Filters' }).tap();
    await page.touchscreen.tap(195, 30);
    await expect.poll(() => tick.isVisible()).toBe(false);
    expect(new URL(page.url()).pathname).toBe('/sub/path/');
  });

  test('everything to be pressed has 44 px', async () => {
    const page = await open(inject('site'), PHONE);
    for (const path of ['', '?view=map', PATTERN, '?tag=learning,security']) {
      if (path !== '') await page.goto(inject('site') + path);
      await page.getByRole('button', { name: 'Map', exact: true }).waitFor();
      if (path.includes('tag')) await openSheet(page);
      if (path.includes('map')) await page.getByRole('button', { name: 'Fit' }).waitFor();
      expect(await smallTargets(page)).toEqual([]);
    }
  });
});

test('beside a hub, no drawn text overlaps another, all of it can be read, and each name that is lit is whole', async () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
  ]) {
    const page = await open(inject('site') + HUB, { viewport }, (fresh) => fresh.addInitScript(recordTexts));
    await drawnCards(page);
    const drawn = await textsAt(page, 0);
    expect(overlaps(drawn)).toEqual([]);
    for (const { size } of drawn) expect(size).toBeGreaterThanOrEqual(10.9);
    const written = drawn.map(({ text }) => text).join(' ');
    for (const name of [
      'Deployment Pipeline',
      'Test-Driven Development',
      'Quality Gates with Escape Hatches',
    ])
      expect(written).toContain(name);
    // The label of its band.
    expect(written).toContain('5 Delivery Pipeline');
  }
});

describe('253 patterns on 36 scales', () => {
  test('no drawn text overlaps another at any zoom, and all of it can be read', async () => {
    const page = await open(inject('largeSite'), {}, (fresh) => fresh.addInitScript(recordTexts));
    await drawnCards(page);
    const seen = new Set<string>();
    for (const zoom of [0, 0.1, 0.3, 0.4, 0.51, 0.6, 0.74, 0.76, 0.92, 0.95]) {
      const texts = await textsAt(page, zoom);
      expect(overlaps(texts)).toEqual([]);
      for (const { size } of texts) expect(size).toBeGreaterThanOrEqual(10.9);
      for (const { text } of texts) seen.add(text);
      // At rest, names are whole.
      if (zoom === 0) expect(texts.filter(({ text }) => text.endsWith('…'))).toEqual([]);
    }
    expect(seen).toContain('Level 12');
    expect([...seen].some((text) => /\S…$/.test(text))).toBe(true);
  });

  test('a card that is but a mark shows its whole name at the pointer, and when the outline has the focus', async () => {
    const page = await open(inject('largeSite'), {}, (fresh) => fresh.addInitScript(recordTexts));
    await drawnCards(page);
    await textsAt(page, 0.3);
    const card = await drawnCard(page, 102);
    const written = async () => (await texts(page)).map(({ text }) => text).join(' ');
    expect(await written()).not.toContain('Sunlit Archive Together');
    await page.mouse.move(card.x - 1, card.y);
    await page.mouse.move(card.x, card.y);
    await expect.poll(written).toContain('Sunlit Archive Together');
    await page.mouse.move(card.x + 400, card.y);
    await expect.poll(written).not.toContain('Sunlit Archive Together');
    await page
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('link', { name: /Sunlit Archive Together/ })
      .first()
      .focus();
    await expect.poll(written).toContain('Sunlit Archive Together');
  });

  test('a small map shows where one is while the map is not whole in sight, and leads elsewhere', async () => {
    const page = await open(inject('largeSite'), {}, (fresh) => fresh.addInitScript(recordTexts));
    await drawnCards(page);
    const mini = page.locator('[data-small-map]');
    expect(await mini.count()).toBe(0);
    await textsAt(page, 1.5);
    await mini.waitFor();
    const box = await mini.boundingBox();
    if (!box) throw new Error('the small map has no place');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height - 4);
    await expect.poll(async () => inWindow(await drawnCard(page, 250))).toBe(true);
    await page.mouse.click(box.x + box.width * 0.9, box.y + 5);
    await expect.poll(async () => inWindow(await drawnCard(page, 5))).toBe(true);
    // The bands' labels are now left of the window: they stay at its edge.
    await page.mouse.move(900, 400);
    await page.mouse.down();
    await page.mouse.move(300, 400, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await texts(page)).map(({ text }) => text)).toContain('2 Level 2');
    await page.getByRole('button', { name: 'Fit' }).click();
    await expect.poll(() => mini.count()).toBe(0);
  });
});

test('forced colours reach the drawn map, and what is on can be told', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open(`${inject('site')}?tag=learning`, { forcedColors: 'active', colorScheme });
    await drawnCards(page);
    const core = await mapCore(page);
    const colours = await core.evaluate((core) => {
      const node = core.nodes().first();
      return [String(node.style('background-color')), String(node.style('border-color'))];
    });
    expect(colours).toEqual(
      colorScheme === 'dark' ? ['rgb(0,0,0)', 'rgb(255,255,255)'] : ['rgb(255,255,255)', 'rgb(0,0,0)'],
    );
    expect(await violations(page)).toEqual([]);
  }
});

test.each(['', '?view=map', '?tag=cognitive-load,security&tags=all', PATTERN, '?view=introduction'])(
  'in the smallest windows nothing is cut off and nothing scrolls sideways: /%s',
  async (path) => {
    const page = await open(inject('site') + path, { viewport: SMALLEST[0] });
    await page.getByRole('link', { name: 'A Sample Language' }).waitFor();
    if (path.includes('tag')) await openSheet(page);
    for (const viewport of SMALLEST) {
      await page.setViewportSize(viewport);
      await framesDrawn(page);
      expect([viewport, await sideways(page)]).toEqual([viewport, []]);
      if (path !== PATTERN) continue;
      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'Map', exact: true }).click();
      await page.getByRole('button', { name: 'Fit' }).click();
      await page.goto(inject('site') + path);
    }
  },
);

test('axe finds nothing: chips, hidden cards, all tags, a sheet, the small map', async () => {
  const states = [
    await open(`${inject('site')}?tag=learning,security&tags=all&hide=yes`),
    await open(`${inject('site')}?tag=learning`, PHONE),
    await open(inject('site') + PATTERN, PHONE),
    await open(`${inject('largeSite')}patterns/102-sunlit-archive-together/`, { colorScheme: 'dark' }),
  ];
  await states[0]?.getByRole('button', { name: 'Tags', exact: true }).click();
  await states[0]?.getByRole('button', { name: /^Show all \d+ tags/ }).click();
  if (states[1]) await openSheet(states[1]);
  await states[2]?.getByRole('button', { name: 'Pull up or down' }).click();
  for (const page of states) expect(await violations(page)).toEqual([]);
});

/** Shows the filters of a phone, with all tags to choose from. */
async function openSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('button', { name: 'Tags', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Find a tag' }).waitFor();
}

/** Pulls the sheet's grip to a height of the window, slowly. */
async function pull(page: Page, to: number): Promise<void> {
  const box = await page.getByRole('button', { name: 'Pull up or down' }).boundingBox();
  if (!box) throw new Error('the grip has no place');
  const x = box.x + box.width / 2;
  const from = box.y + 12;
  await page.mouse.move(x, from);
  await page.mouse.down();
  await page.mouse.move(x, (from + to) / 2, { steps: 8 });
  await page.mouse.move(x, to, { steps: 8 });
  // A hand that rests before it lets go: no flick.
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))),
      ),
  );
  await page.mouse.move(x, to);
  await page.mouse.up();
}

interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** Keeps, for each canvas, what text was drawn on it since it was last cleared. */
function recordTexts(): void {
  const drawn = new Map<HTMLCanvasElement, DrawnText[]>();
  (window as unknown as { drawnTexts: typeof drawn }).drawnTexts = drawn;
  const context = CanvasRenderingContext2D.prototype;
  const { clearRect, fillText } = context;
  context.clearRect = function (...rect) {
    drawn.set(this.canvas, []);
    clearRect.apply(this, rect);
  };
  context.fillText = function (text, x, y) {
    const list = drawn.get(this.canvas);
    if (list && this.globalAlpha > 0) {
      const { width } = this.measureText(text);
      const { a, e, f } = this.getTransform();
      const size = Number(/([\d.]+)px/.exec(this.font)?.[1]) * a;
      const start = this.textAlign === 'right' ? x - width : x;
      const left = start * a + e;
      const base = y * a + f;
      list.push({ text, left, right: left + width * a, top: base - size * 0.7, bottom: base, size });
    }
    fillText.call(this, text, x, y);
  };
}

/** What text stands on the map now. */
function texts(page: Page): Promise<DrawnText[]> {
  return page.evaluate(() => {
    const { drawnTexts } = window as unknown as { drawnTexts: Map<HTMLCanvasElement, DrawnText[]> };
    return [...drawnTexts].flatMap(([canvas, list]) => (canvas.isConnected ? list : []));
  });
}

/** What text stands on the map, in sight, at a zoom; at 0 as the map is. */
async function textsAt(page: Page, zoom: number): Promise<DrawnText[]> {
  const core = await mapCore(page);
  await core.evaluate(async (core, level) => {
    const rendered = new Promise((done) => core.one('render', done));
    if (level > 0) core.zoom({ level, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
    else core.emit('render');
    await rendered;
  }, zoom);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  return (await texts(page)).filter(({ top, bottom }) => bottom > 0 && top < 900);
}

function overlaps(drawn: readonly DrawnText[]): string[] {
  return overlapping(drawn.map((box) => ({ ...box, id: box.text })));
}

function inWindow({ x, y }: { readonly x: number; readonly y: number }): boolean {
  return x > 256 && x < 1440 && y > 52 && y < 900;
}

async function visibleCards(page: Page): Promise<string[]> {
  const core = await mapCore(page);
  return core.evaluate((core) => core.nodes(':visible').map((node) => node.id()));
}

/** Buttons, fields and links that are less than 44 px in a direction; links within sentences are exempt. */
function smallTargets(page: Page): Promise<string[]> {
  return page
    .locator('button:visible, input:visible, summary:visible, nav a:visible, aside li > a:visible')
    .evaluateAll((targets: Element[]) =>
      targets.flatMap((target) => {
        const pressed = target.closest('label') ?? target;
        const { width, height } = pressed.getBoundingClientRect();
        // The page may be replaced by the app's meanwhile.
        if (!target.isConnected) return [];
        const isInText = target.closest('p, [data-references]') !== null;
        const isSmall = Math.round(width) < 44 || Math.round(height) < 44;
        return isSmall && !isInText
          ? [`${pressed.textContent || pressed.ariaLabel}: ${width} × ${height}`]
          : [];
      }),
    );
}

/** What is wider than the room it has, and what reaches beyond the window. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page'] : [];
    const all = [...document.querySelectorAll<HTMLElement>('header *, main *, [aria-label="View"] *')];
    return all.reduce((found, element) => {
      if (element.closest('[aria-label="Map"], pre, .picture') || !element.checkVisibility()) return found;
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1) return found;
      const isOut = right > window.innerWidth + 1 || left < -1;
      const isCut =
        element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
      return isOut || isCut ? [...found, element.outerHTML.slice(0, 120)] : found;
    }, wide);
  });
}
