import { expect, test } from 'vitest';
import { takeSlash } from '../../src/store/navigation.ts';

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
