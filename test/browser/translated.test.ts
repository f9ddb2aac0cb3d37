import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { preparePages } from './open-page.ts';

const { open } = preparePages();

test('a page that the browser translates shows what it shows untranslated, step by step', async () => {
  const plain = await open(inject('site'));
  const translated = await open(inject('site'));
  for (const page of [plain, translated]) await page.getByRole('button', { name: 'Fit' }).waitFor();
  await translate(translated);
  for (const [name, step] of Object.entries(STEPS)) {
    const before = await shown(plain);
    for (const page of [plain, translated]) await step(page);
    await expect.poll(() => shown(plain), { message: `after: ${name}` }).not.toEqual(before);
    await expectAlikeAtRest(plain, translated, name);
    expect(await translated.getByRole('alert').count(), name).toBe(0);
  }
});

test('a page that was translated before it comes to life comes to life', async () => {
  const page = await open(`${inject('site')}?q=deploy`, {}, async (page) => {
    await page.addInitScript(translator);
  });
  await page.getByRole('button', { name: 'Fit' }).waitFor();
  await page.getByRole('navigation', { name: 'Outline' }).locator('[data-pattern]').first().click();
  await page.getByRole('complementary', { name: /^Pattern 1:/ }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

/** What a reader does; no step names a text, for texts are translated. */
const STEPS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the search lists': (page) => search(page, 'bet'),
  'the search lists others': (page) => search(page, 'test'),
  'the search lists nothing': (page) => search(page, 'xyzzyq'),
  'the search lists again': (page) => search(page, 'deploy'),
  'the search is left': async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  },
  'a filter is ticked': (page) => tick(page, 1),
  'another is ticked': (page) => tick(page, 2),
  'one is taken off': (page) => tick(page, 1),
  'what does not match is hidden': hideOthers,
  'all filters are taken off': async (page) => {
    await hideOthers(page);
    await tick(page, 2);
  },
  'a pattern is opened': (page) => openPattern(page, 9),
  'its reasons are shown': async (page) => {
    const panel = page.getByRole('complementary');
    for (const button of await panel.locator('[data-side] button').all()) await button.click();
  },
  'another is opened': (page) => openPattern(page, 12),
  'one goes back': (page) => page.goBack(),
  'one goes back again': (page) => page.goBack(),
  'one goes on': (page) => page.goForward(),
  'the pattern is closed': (page) =>
    page.getByRole('complementary').getByRole('button', { name: 'Close' }).click(),
  'a band is folded': (page) =>
    page
      .getByRole('button', { name: /^Fold / })
      .first()
      .click(),
  'it is unfolded': (page) =>
    page
      .getByRole('button', { name: /^Fold / })
      .first()
      .click(),
  'cards show their confidence': (page) => page.locator('main select').first().selectOption('confidence'),
  'cards show a tag': async (page) => {
    await page.locator('main select').first().selectOption({ value: 'tag:' });
    await page.locator('main [role=group]:has(> input[type=search]) button').first().click();
  },
  'cards show their scale': (page) => page.locator('main select').first().selectOption('scale'),
};

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search patterns' }).fill(text);
}

function tick(page: Page, place: number): Promise<void> {
  return page.locator('#outline nav input[type=checkbox]').nth(place).click();
}

function hideOthers(page: Page): Promise<void> {
  return page.locator('#outline label:not([role=toolbar] *):not(nav *)').click();
}

function openPattern(page: Page, id: number): Promise<void> {
  return page.getByRole('navigation', { name: 'Outline' }).locator(`[data-pattern="${id}"]`).click();
}

/**
 * Expects two pages to come to show the same, and the first of them to show it twice in a row. Both are read each time:
 * a busy machine lets a page rest where more is to come.
 */
async function expectAlikeAtRest(plain: Page, translated: Page, name: string): Promise<void> {
  let before: readonly string[] = [];
  const look = async () => {
    const [right, other] = await Promise.all([shown(plain), shown(translated)]);
    const isAtRest = JSON.stringify(right) === JSON.stringify(before);
    before = right;
    return { isAtRest, missing: lacking(right, other), more: lacking(other, right) };
  };
  await expect
    .poll(look, { message: name, interval: 300 })
    .toEqual({ isAtRest: true, missing: [], more: [] });
}

/** What one list has at its places that another has not there. */
function lacking(list: readonly string[], other: readonly string[]): readonly string[] {
  return list.filter((text, place) => text !== other[place]);
}

/**
 * The texts of what changes: filters, with their ticks, outline, list of results, panel, map's tools; as they were before
 * translation.
 */
function shown(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      '#outline',
      '[role=search]',
      'aside',
      'main div:has(> [role=radiogroup])',
      '[aria-label=Legend]',
    ].flatMap((part) =>
      [...document.querySelectorAll(part)].flatMap((element) => [
        part,
        ...[...element.querySelectorAll('li, h1, h2, p, label, button, [role=option], [role=status]')].map(
          (entry) =>
            (entry.textContent ?? '').replace(/~/g, '').replace(/\s+/g, ' ').trim() +
            (entry.matches('label:has(input:checked)') ? ' ✓' : ''),
        ),
      ]),
    ),
  );
}

function translate(page: Page): Promise<void> {
  return page.evaluate(translator);
}

/**
 * Does to a page what browsers do that translate it: each text node makes way for two elements, the inner of which
 * holds the other text; and so does each that comes later.
 */
function translator(): void {
  const replace = (text: Text) => {
    const parent = text.parentElement;
    if (!parent || !text.data.trim() || parent.closest('script, style, textarea, font, [translate=no]'))
      return;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.append(`~${text.data}`);
    outer.append(inner);
    text.replaceWith(outer);
  };
  const within = (node: Node) => {
    if (node instanceof Text) return replace(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts.forEach(replace);
  };
  const begin = () => {
    new MutationObserver((changes) => {
      for (const { addedNodes, target, type } of changes)
        for (const node of type === 'characterData' ? [target] : addedNodes) within(node);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    within(document.body);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
