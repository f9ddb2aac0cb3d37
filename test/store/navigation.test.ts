// @vitest-environment jsdom
import { expect, onTestFinished, test, vi } from 'vitest';
import { browserNavigation, takeSlash } from '../../src/store/navigation.ts';

/** The address that a page has after it took the slash. */
function taken(address: string, base: string): string {
  const location = new URL(address, 'http://localhost');
  const history = {
    state: null,
    replaceState: (_state: unknown, _title: string, next: string) => {
      location.href = new URL(next, location).href;
    },
  };
  takeSlash({ location, history }, base);
  return location.pathname + location.search + location.hash;
}

test('the home page that a host gave without its slash has it in the address', () => {
  expect(taken('/sub/path?scale=2#more', '/sub/path/')).toBe('/sub/path/?scale=2#more');
  expect(taken('/sub/path/', '/sub/path/')).toBe('/sub/path/');
  expect(taken('/sub', '/sub/path/')).toBe('/sub');
  expect(taken('/', '/')).toBe('/');
});

/** A browser's navigation, at an address. */
function navigationAt(address: string) {
  window.history.replaceState(null, '', address);
  onTestFinished(() => window.history.replaceState(null, '', '/'));
  return browserNavigation(window, null);
}

const shown = () => window.location.pathname + window.location.search;

test('an address that is replaced holds at once, and the browser shows it when what it says is painted', async () => {
  const navigation = navigationAt('/?scale=1');
  const told = vi.fn();
  onTestFinished(navigation.subscribe(told));
  navigation.replace('/?scale=2');
  expect(told).toHaveBeenCalledOnce();
  expect(navigation.current()).toBe('/?scale=2');
  expect(shown()).toBe('/?scale=1');
  await expect.poll(shown).toBe('/?scale=2');
  expect(navigation.current()).toBe('/?scale=2');
});

test('a step of the history keeps what was replaced before it, and so does a page that is left', () => {
  const navigation = navigationAt('/?scale=1');
  navigation.replace('/?scale=2');
  window.dispatchEvent(new Event('pagehide'));
  expect(shown()).toBe('/?scale=2');
  navigation.replace('/?scale=3');
  const replaced = vi.spyOn(window.history, 'replaceState');
  onTestFinished(() => replaced.mockRestore());
  navigation.push('/patterns/001-first/');
  expect(replaced.mock.calls.map(([, , address]) => address)).toContain('/?scale=3');
  expect(shown()).toBe('/patterns/001-first/');
});
