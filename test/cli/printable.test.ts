import { expect, test } from 'vitest';
import { printable } from '../../src/cli/printable.ts';

test('what a terminal would obey is shown by its number, and what turns writing around too', () => {
  expect(printable('a\u001b[2J\tb\nc')).toBe('a\\x1b[2J\tb\nc');
  expect(printable('001-x\u202edm.exe\u2066')).toBe('001-x\\u202edm.exe\\u2066');
  expect(printable('שלום Ünï')).toBe('שלום Ünï');
});
