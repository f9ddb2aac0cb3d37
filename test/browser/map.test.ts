import { describe, expect, inject, test } from 'vitest';
import { PHONE, drawnCard, drawnCards, mapAtRest, preparePages } from './open-page.ts';
import { overlapping } from './overlapping.ts';

const { open, share } = preparePages();

describe('the map of 56 patterns', () => {
  /** The home page with its map whole, as each journey that takes it leaves it. */
  const home = share(() => inject('site'));

  test('shows every name whole, at 11 px or more, and no two cards overlap', async () => {
    const page = await home();
    const cards = await drawnCards(page);
    expect(cards).toHaveLength(56);
    for (const card of cards) expect(card.fontSize).toBeGreaterThanOrEqual(11);
    expect(
      cards
        .find((card) => card.id === '52')
        ?.label.split('\n')
        .join(' '),
    ).toBe('Alerting on Symptoms, Not Causes');
    for (const card of cards) {
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.bottom).toBeLessThanOrEqual(900);
    }
    expect(overlapping(cards)).toEqual([]);
  });

  test('opens a pattern at a click on its card, lights its neighbours, and keeps them in sight', async () => {
    const page = await open(inject('site'));
    const card = await drawnCard(page, 13);
    await page.mouse.click(card.x, card.y);
    const panel = page.getByRole('complementary', { name: 'Pattern 13: Communities of Practice' });
    await panel.getByRole('heading', { name: /Communities of Practice/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/sub/path/patterns/013-communities-of-practice/');
    const left = (await panel.boundingBox())?.x ?? 0;
    await expect
      .poll(async () => {
        const cards = await drawnCards(page);
        return [1, 2, 13, 26, 27].every((id) => {
          const drawn = cards.find((other) => other.id === String(id));
          return drawn && drawn.right <= left && drawn.left >= 0 && drawn.top >= 0 && drawn.bottom <= 900;
        });
      })
      .toBe(true);
    const cards = await drawnCards(page);
    const withClass = (name: string) =>
      cards.filter((drawn) => drawn.classes.includes(name)).map((drawn) => drawn.id);
    expect(withClass('larger')).toEqual(['1', '2']);
    expect(withClass('smaller')).toEqual(['26', '27']);
  });

  test('lights the neighbours of the card under the pointer, and lets go of them', async () => {
    const page = await home();
    const card = await drawnCard(page, 27);
    // The first event of a mouse tells of no movement.
    await page.mouse.move(card.x, card.y, { steps: 3 });
    await expect.poll(async () => (await drawnCard(page, 13)).classes).toContain('larger');
    await expect.poll(async () => (await drawnCard(page, 48)).classes).toContain('smaller');
    await page.mouse.move(card.x, 60);
    await expect.poll(async () => (await drawnCard(page, 13)).classes).not.toContain('larger');
  });

  test('zooms by its buttons and by the wheel with Control, and fits again', async () => {
    const page = await home();
    const { fontSize } = await drawnCard(page, 1);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await drawnCard(page, 1)).fontSize).toBeGreaterThan(fontSize * 1.2);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(async () => (await drawnCard(page, 1)).fontSize).toBeCloseTo(fontSize, 3);
    await page.mouse.move(800, 400);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await drawnCard(page, 1)).fontSize).toBeGreaterThan(fontSize * 1.02);
    await page.getByRole('button', { name: 'Fit' }).click();
    await expect.poll(async () => (await drawnCard(page, 1)).fontSize).toBeCloseTo(fontSize, 3);
  });

  test('is laid out anew when the window changes: its names stay whole and it fills the width', async () => {
    const page = await open(inject('site'));
    expect(columnsOf(await drawnCards(page))).toBe(9);
    await page.setViewportSize({ width: 820, height: 1180 });
    await expect.poll(async () => columnsOf(await drawnCards(page))).toBe(6);
    await mapAtRest(page);
    const cards = await drawnCards(page);
    for (const card of cards) {
      expect(card.fontSize).toBeGreaterThanOrEqual(11 - 1e-6);
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(820);
    }
  });

  test('scrolls where it does not fit, and no further than its edges', async () => {
    const page = await open(inject('site'), { viewport: { width: 1024, height: 768 } });
    const first = await drawnCard(page, 1);
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 100);
    await expect.poll(async () => (await drawnCard(page, 1)).y).toBeCloseTo(first.y - 100, 0);
    await page.mouse.wheel(0, 5000);
    await expect
      .poll(async () => Math.max(...(await drawnCards(page)).map((card) => card.bottom)))
      .toBeLessThanOrEqual(768);
    const last = Math.max(...(await drawnCards(page)).map((card) => card.bottom));
    expect(last).toBeGreaterThan(700);
    // By hand too.
    await page.mouse.move(12, 300);
    await page.mouse.down();
    await page.mouse.move(12, 700, { steps: 5 });
    await page.mouse.up();
    await expect
      .poll(async () => Math.max(...(await drawnCards(page)).map((card) => card.bottom)))
      .toBeGreaterThan(last + 50);
  });

  test('scrolls by keyboard from its stop, which stays in sight', async () => {
    const page = await open(inject('site'), { viewport: { width: 1024, height: 768 } });
    const first = await drawnCard(page, 1);
    const stop = page.getByRole('group', { name: 'Patterns on the map' });
    const before = await stop.boundingBox();
    await stop.focus();
    await page.keyboard.press('Space');
    await expect.poll(async () => (await drawnCard(page, 1)).y).toBeLessThan(first.y - 50);
    expect(await stop.boundingBox()).toEqual(before);
  });

  test('keeps a pattern that is closed where it was', async () => {
    const page = await open(`${inject('site')}patterns/028-deployment-pipeline/`, {
      viewport: { width: 1024, height: 768 },
    });
    await drawnCards(page);
    await mapAtRest(page);
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, 40);
    await mapAtRest(page);
    const opened = await drawnCard(page, 28);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await expect.poll(async () => columnsOf(await drawnCards(page))).toBe(8);
    await mapAtRest(page);
    expect((await drawnCard(page, 28)).y).toBeCloseTo(opened.y, -1);
  });

  test('shows itself whole again when a pattern is closed and the reader has not moved it', async () => {
    const page = await home();
    const whole = await drawnCard(page, 1);
    const card = await drawnCard(page, 13);
    await page.mouse.click(card.x, card.y);
    await expect.poll(async () => (await drawnCard(page, 1)).x).not.toBeCloseTo(whole.x, 0);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(async () => (await drawnCard(page, 1)).x).toBeCloseTo(whole.x, 0);
    await mapAtRest(page);
  });
});

test('a map of 253 patterns on 36 scales has no overlap either', async () => {
  const page = await open(inject('largeSite'));
  const cards = await drawnCards(page);
  expect(cards).toHaveLength(253);
  expect(overlapping(cards)).toEqual([]);
});

test('a phone has three columns of whole names, and the neighbours of a hub are in sight as cards or plates', async () => {
  const page = await open(`${inject('site')}?view=map`, PHONE);
  const cards = await drawnCards(page);
  expect(columnsOf(cards)).toBe(3);
  for (const card of cards) {
    expect(card.fontSize).toBeGreaterThanOrEqual(11 - 1e-6);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(390);
  }
  const neighbours = [13, 1, 2, 26, 27];
  await page.goto(`${inject('site')}patterns/013-communities-of-practice/?view=map`);
  await drawnCards(page);
  await expect
    .poll(async () => {
      const map = await page.getByRole('region', { name: 'Map' }).boundingBox();
      const [top, bottom] = [map?.y ?? 0, (map?.y ?? 0) + (map?.height ?? 0)];
      const drawn = await drawnCards(page);
      const docked = await page
        .locator('button[data-pattern]')
        .evaluateAll((plates: HTMLElement[]) => plates.map((plate) => Number(plate.dataset['pattern'])));
      return neighbours.every((id) => {
        const card = drawn.find((other) => other.id === String(id));
        return docked.includes(id) || (card && card.top >= top - 2 && card.bottom <= bottom + 2);
      });
    })
    .toBe(true);
});

test('what does not match leaves no gaps: the map is laid out for what is left', async () => {
  const page = await open(`${inject('site')}?scale=4,5&hide=yes`);
  const cards = await drawnCards(page);
  expect(cards.length).toBeLessThan(56);
  const heights = new Set(cards.map(({ y }) => Math.round(y)));
  expect(heights.size).toBeLessThanOrEqual(4);
  expect(Math.max(...cards.map(({ bottom }) => bottom))).toBeLessThanOrEqual(900);
});

test('a map at rest asks for no frames, and draws again when it is asked', async () => {
  const page = await open(inject('site'), {}, async (fresh) => {
    await fresh.addInitScript(() => {
      const ask = window.requestAnimationFrame.bind(window);
      const counted = { ask, frames: 0 };
      Object.assign(window, { counted });
      window.requestAnimationFrame = (callback) => {
        counted.frames += 1;
        return ask(callback);
      };
    });
  });
  const before = await drawnCards(page);
  await expect.poll(() => page.evaluate(framesAskedFor)).toBe(0);
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('link', { name: /Communities of/ })
    .click();
  await expect
    .poll(async () => (await drawnCards(page)).map(({ x }) => x))
    .not.toEqual(before.map(({ x }) => x));
  await expect.poll(() => page.evaluate(framesAskedFor)).toBe(0);
});

/** How many frames the page asks for during thirty frames. */
async function framesAskedFor(): Promise<number> {
  const { counted } = window as unknown as { counted: { ask: typeof requestAnimationFrame; frames: number } };
  const before = counted.frames;
  for (let frame = 0; frame < 30; frame += 1) await new Promise((resolve) => counted.ask(resolve));
  return counted.frames - before;
}

/** The number of cards in the longest row. */
function columnsOf(cards: readonly { readonly y: number }[]): number {
  const rows = new Map<number, number>();
  for (const { y } of cards) rows.set(Math.round(y), (rows.get(Math.round(y)) ?? 0) + 1);
  return Math.max(...rows.values());
}
