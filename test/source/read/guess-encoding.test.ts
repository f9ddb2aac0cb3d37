import { expect, test } from 'vitest';
import { guessEncoding } from '../../../src/source/read/guess-encoding.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);

/** “Frühbeet im März”, as most editors of the West saved it before UTF-8. */
const WESTERN = bytes(
  ...[...'Fr'].map((letter) => letter.charCodeAt(0)),
  0xfc,
  ...[...'hbeet im M'].map((letter) => letter.charCodeAt(0)),
  0xe4,
  ...[...'rz'].map((letter) => letter.charCodeAt(0)),
);

test.each([
  ['WINDOWS-1252', WESTERN],
  // 庭の道は曲がる
  ['SHIFT_JIS', bytes(0x92, 0xeb, 0x82, 0xcc, 0x93, 0xb9, 0x82, 0xcd, 0x8b, 0xc8, 0x82, 0xaa, 0x82, 0xe9)],
  // Сад у дома
  ['WINDOWS-1251', bytes(0xd1, 0xe0, 0xe4, 0x20, 0xf3, 0x20, 0xe4, 0xee, 0xec, 0xe0)],
  ['UTF-16LE', bytes(0xff, 0xfe, 0x48, 0x00)],
  ['UTF-16BE', bytes(0x00, 0x48, 0x00, 0x69, 0x00, 0x21)],
])('an author is told that a file seems to be %s', (encoding, content) => {
  expect(guessEncoding(content)).toBe(encoding);
});

test('plain letters tell of no encoding', () => {
  expect(guessEncoding(bytes(0x48, 0x69))).toBeNull();
});
