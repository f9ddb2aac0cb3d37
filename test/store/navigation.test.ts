import { expect, test } from 'vitest';
import { takeSlash } from '../../src/store/navigation.ts';

test('the home page that a host gave without its slash has it in the address', () => {
  const { history, location } = window;
  const taken = (address: string, base: string) => {
    history.replaceState(null, '', address);
    takeSlash(window, base);
    return location.pathname + location.search + location.hash;
  };
  expect(taken('/sub/path?scale=2#more', '/sub/path/')).toBe('/sub/path/?scale=2#more');
  expect(taken('/sub/path/', '/sub/path/')).toBe('/sub/path/');
  expect(taken('/sub', '/sub/path/')).toBe('/sub');
  expect(taken('/', '/')).toBe('/');
});
