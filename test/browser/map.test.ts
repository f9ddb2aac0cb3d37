import { describe, expect, inject, test } from 'vitest';
import { drawnCard, drawnCards, mapAtRest, preparePages } from './open-page.ts';
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
    await page.mouse.move(card.x, card.y);
    await expect.poll(async () => (await drawnCard(page, 13)).classes).toContain('larger');
    await expect.poll(async () => (await drawnCard(page, 48)).classes).toContain('smaller');
    await page.mouse.move(card.x, 60);
    await expect.poll(async () => (await drawnCard(page, 13)).classes).not.toContain('larger');
  });

  test('zooms by its buttons and by the wheel, and fits again', async () => {
    const page = await home();
    const { fontSize } = await drawnCard(page, 1);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await drawnCard(page, 1)).fontSize).toBeGreaterThan(fontSize * 1.2);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(async () => (await drawnCard(page, 1)).fontSize).toBeCloseTo(fontSize, 3);
    await page.mouse.move(800, 400);
    await page.mouse.wheel(0, -400);
    await expect.poll(async () => (await drawnCard(page, 1)).fontSize).toBeGreaterThan(fontSize * 1.02);
    await page.getByRole('button', { name: 'Fit' }).click();
    await expect.poll(async () => (await drawnCard(page, 1)).fontSize).toBeCloseTo(fontSize, 3);
  });

  test('stays when the reader has moved it and closes a pattern', async () => {
    const page = await open(`${inject('site')}patterns/013-communities-of-practice/`);
    const opened = await drawnCard(page, 13);
    // Of two cards that stand side by side, the room between them.
    await page.mouse.move(opened.right + 6, opened.y);
    await page.mouse.down();
    await page.mouse.move(opened.right + 46, opened.y + 20, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await drawnCard(page, 13)).x).toBeCloseTo(opened.x + 40, -1);
    await mapAtRest(page);
    const moved = await drawnCard(page, 13);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await expect.poll(async () => (await drawnCard(page, 13)).classes).not.toContain('open');
    await mapAtRest(page);
    const { x, fontSize } = await drawnCard(page, 13);
    expect(x).toBeCloseTo(moved.x, 0);
    expect(fontSize).toBeCloseTo(moved.fontSize, 3);
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

  test('fits again when the window changes', async () => {
    const page = await home();
    await drawnCards(page);
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect
      .poll(async () => (await drawnCards(page)).every((card) => card.right <= 1280 && card.bottom <= 720))
      .toBe(true);
  });
});

test('a map of 253 patterns on 36 scales has no overlap either', async () => {
  const page = await open(inject('largeSite'));
  const cards = await drawnCards(page);
  expect(cards).toHaveLength(253);
  expect(overlapping(cards)).toEqual([]);
});
