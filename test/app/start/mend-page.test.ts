import { expect, test, vi } from 'vitest';
import { mendPage } from '../../../src/app/start/mend-page.ts';

function fakeWindow(onLine: boolean, stored: Map<string, string>) {
  document.body.innerHTML = '<script type="module" src="/assets/index-1.js"></script>';
  const reload = vi.fn();
  const update = vi.fn(() => Promise.resolve());
  const online: (() => void)[] = [];
  const fake = {
    document,
    location: { reload },
    navigator: { onLine, serviceWorker: { getRegistration: () => Promise.resolve({ update }) } },
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    },
    addEventListener: (_: string, listener: () => void) => online.push(listener),
  } as unknown as Window;
  return { fake, reload, update, online };
}

test('a page whose app is gone asks for an update and is loaded anew, once', async () => {
  const stored = new Map<string, string>();
  const first = fakeWindow(true, stored);
  await mendPage(first.fake);
  expect(first.update).toHaveBeenCalledTimes(1);
  expect(first.reload).toHaveBeenCalledTimes(1);
  const second = fakeWindow(true, stored);
  await mendPage(second.fake);
  expect(second.reload).not.toHaveBeenCalled();
  expect(document.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');
});

test('without a network it waits for it', async () => {
  const { fake, reload, online } = fakeWindow(false, new Map());
  await mendPage(fake);
  expect(reload).not.toHaveBeenCalled();
  for (const listener of online) listener();
  expect(reload).toHaveBeenCalledTimes(1);
});
