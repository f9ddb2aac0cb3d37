import type { Core } from 'cytoscape';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { mapCore } from './map-core.ts';
import { PHONE, drawnCard, drawnCards, preparePages } from './open-page.ts';
import { overlapping } from './overlapping.ts';
import { violations, violationsInThemes } from './violations.ts';

const { open } = preparePages();

const PRACTICE = 'patterns/013-communities-of-practice/';

describe('arrangements', () => {
  test('by links: every card takes another place, names stay readable, nothing overlaps, the address has it', async () => {
    const page = await open(inject('site'));
    const before = await drawnCards(page);
    await page.getByRole('radio', { name: 'Links' }).check();
    await expect.poll(async () => (await drawnCard(page, 1)).y).not.toBeCloseTo(before[0]?.y ?? 0, 0);
    const cards = await drawnCards(page);
    expect(cards).toHaveLength(56);
    for (const card of cards) {
      expect(card.fontSize).toBeGreaterThanOrEqual(11);
      expect(card.bottom).toBeLessThanOrEqual(900);
    }
    expect(overlapping(cards)).toEqual([]);
    await expect.poll(() => new URL(page.url()).search).toBe('?arrangement=links');
    await page.reload();
    await expect
      .poll(async () => (await drawnCards(page)).map(({ x, y }) => [Math.round(x), Math.round(y)]))
      .toEqual(cards.map(({ x, y }) => [Math.round(x), Math.round(y)]));
  });

  test('around a pattern: its larger ones stand above it, its smaller ones below', async () => {
    const page = await open(inject('site') + PRACTICE);
    await drawnCards(page);
    await page.getByRole('radio', { name: 'Around this' }).check();
    await expect.poll(async () => (await drawnCards(page)).length).toBeLessThan(56);
    const [one, two, centre, below] = await Promise.all([1, 2, 13, 27].map((id) => drawnCard(page, id)));
    expect(one?.y).toBe(two?.y);
    expect(one?.bottom).toBeLessThan(centre?.top ?? 0);
    expect(below?.top).toBeGreaterThan(centre?.bottom ?? 0);
    expect(overlapping(await drawnCards(page))).toEqual([]);
  });

  test('a sent address shows them in the first frame of the live map', async () => {
    const page = await open(`${inject('site')}${PRACTICE}?arrangement=around`, {}, (opened) =>
      opened.addInitScript(() => {
        const { mark } = performance;
        performance.mark = (name, options) => {
          const container = document.querySelector<HTMLElement & { _cyreg?: { cy: Core } }>(
            '.__________cytoscape_container',
          );
          if (name === 'semilattice:live')
            document.documentElement.dataset['cardsAtFirst'] = String(container?._cyreg?.cy.nodes().length);
          return mark.call(performance, name, options);
        };
      }),
    );
    const cards = await drawnCards(page);
    expect(cards.length).toBeLessThan(56);
    expect(await page.locator('html').getAttribute('data-cards-at-first')).toBe(String(cards.length));
  });

  test('the small map makes way for the plates of neighbours that are out of sight', async () => {
    const page = await open(`${inject('site')}patterns/028-deployment-pipeline/?arrangement=links`);
    await drawnCards(page);
    await page.locator('button[data-pattern]').first().waitFor();
    await page.locator('[data-small-map]').waitFor({ state: 'attached' });
    const covered = () =>
      page.locator('button[data-pattern], [data-small-map]').evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return { id: element.textContent || 'the small map', left, right, top, bottom };
          }),
      );
    await expect.poll(async () => overlapping(await covered())).toEqual([]);
  });

  test('cards glide from one to the other, and not for those who want less motion', async () => {
    const page = await open(inject('site'), { reducedMotion: 'no-preference' });
    await drawnCards(page);
    await (await mapCore(page)).evaluate(recordPlaces);
    await page.getByRole('radio', { name: 'Links' }).check();
    // Cards that glide get their new places, and begin again where they were. (A busy machine may draw no frame between.)
    await expect.poll(async () => (await places(page)).length).toBeGreaterThan(3);
    const [from, , again] = await places(page);
    expect(again).toBe(from);

    const still = await open(inject('site'));
    await drawnCards(still);
    await (await mapCore(still)).evaluate(recordPlaces);
    await still.getByRole('radio', { name: 'Links' }).check();
    await expect.poll(async () => (await places(still)).length).toBe(2);
    // Both end at the same place.
    await expect.poll(async () => (await places(page)).at(-1)).toBe((await places(still)).at(-1));
  });
});

describe('neighbourhood', () => {
  test('lays the map out for what is so many links away, and shows nothing else', async () => {
    const page = await open(inject('site') + PRACTICE);
    await drawnCards(page);
    const panel = page.getByRole('complementary', { name: /Pattern 13/ });
    await panel.getByRole('radio', { name: '1 link', exact: true }).check();
    const shown = async () =>
      (await drawnCards(page)).map(({ id }) => id).toSorted((a, b) => Number(a) - Number(b));
    await expect.poll(shown).toEqual(['1', '2', '13', '26', '27']);
    await panel.getByRole('radio', { name: '2 links' }).check();
    await expect.poll(shown).toEqual(['1', '2', '13', '26', '27', '28', '48']);
    await expect.poll(() => new URL(page.url()).search).toBe('?depth=2');
    const rows = new Set((await drawnCards(page)).map(({ y }) => Math.round(y)));
    expect(rows.size).toBeLessThanOrEqual(6);
  });
});

describe('lenses', () => {
  test('confidence: a legend with counts, and the links that lean on a hypothesis marked', async () => {
    const page = await open(inject('site'));
    await drawnCards(page);
    await page.getByRole('combobox', { name: 'Colour by' }).selectOption('Confidence');
    const legend = page.getByRole('list', { name: 'Legend' });
    await legend.getByText('Hypothesis', { exact: false }).first().waitFor();
    const said = Number(
      /hypothesis (\d+)$/.exec(
        (await legend.getByRole('listitem').filter({ hasText: 'leaning' }).textContent()) ?? '',
      )?.[1],
    );
    expect(said).toBeGreaterThan(0);
    await expect.poll(() => leaning(page)).toBe(said);
    await expect.poll(() => new URL(page.url()).search).toBe('?lens=confidence');
    for (const card of await drawnCards(page)) expect(card.fontSize).toBeGreaterThanOrEqual(11);
  });
});

describe('ways between two patterns', () => {
  test('are found by keyboard alone, told with their reasons and lit; closing them takes them back', async () => {
    const page = await open(inject('site') + PRACTICE);
    await drawnCards(page);
    const relate = page.getByRole('button', { name: 'Relate to…' });
    await relate.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: /How does Communities of Practice relate to/ }).waitFor();
    await page.keyboard.type('observability over');
    await page.keyboard.press('Enter');
    const ways = page.getByRole('region', { name: /relates to Observability Over Monitoring/ });
    await ways
      .getByRole('list', { name: /^Chain/ })
      .first()
      .waitFor();
    expect(await ways.getByRole('link', { name: '27 Living Documentation' }).count()).toBe(1);
    await ways.locator('blockquote').first().waitFor();
    const lit = async () =>
      (await drawnCards(page)).filter(({ classes }) => classes.includes('path')).map(({ id }) => id);
    await expect.poll(lit).toEqual(['13', '27', '48']);
    await ways.getByRole('radio', { name: /^Up/ }).check();
    await ways.getByText('No chain of links leads up').waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?to=48&way=up');
    await ways.getByRole('button', { name: 'Close the ways' }).click();
    await expect.poll(lit).toEqual([]);
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });
});

describe('axe finds nothing', () => {
  test.each([
    { name: 'by links, through the lens of links', path: '?arrangement=links&lens=links' },
    { name: 'around a pattern, with ways', path: `${PRACTICE}?arrangement=around&to=48&lens=confidence` },
    { name: 'a neighbourhood through a tag', path: `${PRACTICE}?depth=2&lens=tag:learning` },
  ])('$name', async ({ path }) => {
    const page = await open(inject('site') + path);
    await drawnCards(page);
    await page.getByRole('list', { name: 'Legend' }).waitFor();
    expect(await violationsInThemes(page)).toEqual([]);
  });

  test('the picker open, and the views of a phone', async () => {
    const page = await open(inject('site') + PRACTICE);
    await page.getByRole('button', { name: 'Relate to…' }).click();
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    const phone = await open(`${inject('site')}?view=map`, PHONE);
    await phone.getByRole('button', { name: 'Layout, colour' }).tap();
    await phone.getByRole('radio', { name: 'Links' }).waitFor();
    expect(await violations(phone)).toEqual([]);
  });
});

interface Watched extends Window {
  seen?: string[];
}

/** Notes every place that the card of pattern 1 is drawn at, from now on. */
function recordPlaces(core: Core): void {
  const seen: string[] = [];
  (window as Watched).seen = seen;
  const note = () => {
    const { x, y } = core.getElementById('1').position();
    const place = `${Math.round(x)} ${Math.round(y)}`;
    if (seen.at(-1) !== place) seen.push(place);
  };
  note();
  core.getElementById('1').on('position', note);
}

function places(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as Watched).seen ?? []);
}

/** How many links are drawn as leaning on a hypothesis. */
async function leaning(page: Page): Promise<number> {
  const core = await mapCore(page);
  return core.evaluate((core) => core.edges('[leaning = 1]').length);
}
