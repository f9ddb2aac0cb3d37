import { afterEach, expect, test, vi } from 'vitest';
import { isStyled, mendStyles } from '../../../src/ui/parts/mend-styles.ts';

afterEach(() => {
  document.head.innerHTML = '';
  vi.restoreAllMocks();
});

function addLink(href: string, sheet: object | null, isDisabled = false): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  // jsdom loads no styles.
  Object.defineProperty(link, 'sheet', { value: sheet, configurable: true });
  Object.defineProperty(link, 'disabled', { value: isDisabled });
  document.head.append(link);
  return link;
}

const UNREADABLE = {
  get cssRules(): never {
    throw new DOMException('Cannot access rules', 'SecurityError');
  },
};

test.each([
  ['without a sheet', null],
  ['with an empty sheet', { cssRules: [] }],
  ['with a sheet that may not be read, as Chromium gives', UNREADABLE],
])('styles %s are loaded anew, from an address that no cache knows', async (_, sheet) => {
  const dead = addLink('/assets/part-1.css', sheet);
  const mending = mendStyles(2);
  const again = document.querySelector('link');
  expect(again).not.toBe(dead);
  expect(again?.getAttribute('href')).toMatch(/\/assets\/part-1\.css\?again=2$/);
  again?.dispatchEvent(new Event('load'));
  await mending;
});

test('other styles are left alone', async () => {
  const others = [
    addLink('/assets/there.css', { cssRules: [{}] }),
    addLink('/assets/off.css', null, true),
    addLink('https://elsewhere.example/styles.css', UNREADABLE),
  ];
  await mendStyles(1);
  expect([...document.querySelectorAll('link')]).toEqual(others);
});

test('a page is styled if no style sheet that it names has failed', async () => {
  addLink('/assets/there.css', { cssRules: [{}] });
  addLink('/assets/off.css', null, true);
  expect(await isStyled(document)).toBe(true);
  addLink('/assets/gone.css', null);
  expect(await isStyled(document)).toBe(false);
});

test('a style sheet that is still being read is waited for, until the page is complete', async () => {
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  const [first, second] = [addLink('/assets/late.css', null), addLink('/assets/later.css', null)];
  const styled = isStyled(document);
  const arrive = (link: HTMLLinkElement) => {
    Object.defineProperty(link, 'sheet', { value: { cssRules: [{}] } });
    link.dispatchEvent(new Event('load'));
  };
  arrive(first);
  await Promise.resolve();
  arrive(second);
  expect(await styled).toBe(true);

  addLink('/assets/gone.css', null);
  const missing = isStyled(document);
  state.mockReturnValue('complete');
  document.dispatchEvent(new Event('readystatechange'));
  expect(await missing).toBe(false);
});
