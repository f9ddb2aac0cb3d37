import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { mapCore } from './map-core.ts';
import { drawnCard, drawnCards, mapAtRest, preparePages } from './open-page.ts';

const { open } = preparePages();

/** Notes from now on which pattern is lit in the middle whenever the map is drawn, each once in a row. */
async function watchLight(page: Page): Promise<() => Promise<readonly string[]>> {
  const seen = await (
    await mapCore(page)
  ).evaluateHandle((core) => {
    const ids: string[] = [];
    core.on('render', () => {
      const id = core.$('.centre').map((card) => card.id())[0] ?? '';
      if (id !== (ids.at(-1) ?? '')) ids.push(id);
    });
    return ids;
  });
  return () => seen.evaluate((ids) => ids.slice());
}

test('a sweep of the mouse lights nothing; where the mouse rests, the card is lit', async () => {
  const page = await open(inject('site'), {}, (fresh) => fresh.clock.install());
  await drawnCards(page);
  await mapAtRest(page);
  const light = await watchLight(page);
  const cards = await drawnCards(page);
  const [first, last] = [await drawnCard(page, 30), await drawnCard(page, 29)];
  expect(cards.filter((card) => Math.abs(card.y - first.y) < 5).length).toBeGreaterThan(4);
  // The time of the page goes on by the test alone: on a busy machine, the sweep itself may rest on a card.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
  for (let step = 0; step <= 40; step++) {
    const part = step / 40;
    await page.mouse.move(first.x + (last.x - first.x) * part, first.y + (last.y - first.y) * part);
    await page.clock.runFor(10);
  }
  expect(await light()).toEqual([]);
  const lightLater = async () => {
    await page.clock.runFor(20);
    return light();
  };
  await expect.poll(lightLater).toEqual(['29']);
});

test('what slides under a resting mouse is not pointed at until the mouse moves', async () => {
  const page = await open(inject('site'));
  const card = await drawnCard(page, 28);
  const mouse = { x: card.x, y: card.bottom - 6 };
  const light = await watchLight(page);
  await page.mouse.click(mouse.x, mouse.y);
  await page.getByRole('complementary', { name: /^Pattern 28:/ }).waitFor();
  // The map is laid out anew beside the panel, and another card comes to lie under the mouse.
  const under = async () =>
    (await drawnCards(page)).find(
      ({ left, right, top, bottom }) =>
        left < mouse.x && mouse.x < right && top < mouse.y && mouse.y < bottom,
    )?.id;
  await expect.poll(under).not.toBe('28');
  await mapAtRest(page);
  await expect.poll(async () => (await drawnCard(page, 28)).classes).toContain('centre');
  const other = await under();
  expect(other).toBeDefined();
  await page.mouse.move(mouse.x + 2, mouse.y);
  // From the click on, the light stays on the card.
  await expect.poll(light).toEqual(['28', other]);
});

test('a preview stands where nothing lit stands', async () => {
  const page = await open(inject('site'));
  await drawnCards(page);
  await mapAtRest(page);
  for (const id of [13, 54, 4]) {
    const card = await drawnCard(page, id);
    await page.mouse.move(card.x, card.y, { steps: 3 });
    const preview = page.locator('[data-preview]');
    await preview.getByText(card.label.split('\n').join(' ')).waitFor();
    const box = await preview.boundingBox();
    if (!box) throw new Error('the preview has no place');
    const covered = (await drawnCards(page)).filter(
      ({ classes, left, right, top, bottom }) =>
        classes.some((name) => ['centre', 'larger', 'smaller'].includes(name)) &&
        left < box.x + box.width &&
        box.x < right &&
        top < box.y + box.height &&
        box.y < bottom,
    );
    expect(covered.map((each) => each.id)).toEqual([]);
    await page.mouse.move(700, 60, { steps: 3 });
    await preview.waitFor({ state: 'detached' });
  }
});

test('with less motion, the light comes at once, and otherwise the old one fades away over the new', async () => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const page = await open(inject('site'), { reducedMotion });
    await drawnCards(page);
    await mapAtRest(page);
    const fades = await page.evaluateHandle(() => {
      const options: unknown[] = [];
      const { animate } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.animate = function fade(...given) {
        options.push(given[1]);
        return animate.apply(this, given);
      };
      return options;
    });
    const card = await drawnCard(page, 27);
    await page.mouse.move(card.x, card.y, { steps: 3 });
    await expect.poll(async () => (await drawnCard(page, 13)).classes).toContain('larger');
    expect(await fades.evaluate((all) => all.length)).toBe(reducedMotion === 'reduce' ? 0 : 1);
  }
});
