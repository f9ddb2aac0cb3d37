import { expect, test } from 'vitest';
import { trailingRun, withoutTrailing } from '../../src/language/trailing-run.ts';

test.each([
  ['Open Door **', '**', 'Open Door '],
  ['Open Door ★*', '★*', 'Open Door '],
  ['**Open** Door', '', '**Open** Door'],
  ['**', '**', ''],
  ['', '', ''],
])('the marks that end “%s” are “%s”', (text, run, rest) => {
  expect(trailingRun(text, '*★')).toBe(run);
  expect(withoutTrailing(text, '*★')).toBe(rest);
});

test('no more characters are looked at than the run has, and one', () => {
  let looked = 0;
  const marks = {
    includes: (character: string) => {
      looked++;
      return character === '*';
    },
  };
  trailingRun(`${'*'.repeat(50)} a ${'*'.repeat(7)}`, marks as unknown as string);
  expect(looked).toBe(8);
});
