import { expect, test } from 'vitest';
import { OutOfTime, withinTime } from '../../src/source/time-limit.ts';

test('work that is done in time gives its result, and its own error', () => {
  expect(withinTime(10_000, () => [1, withinTime(10_000, () => 2)])).toEqual([1, 2]);
  const error = new RangeError('mine');
  expect(() =>
    withinTime(10_000, () => {
      throw error;
    }),
  ).toThrow(error);
});

test.each([
  [
    'a loop',
    () => {
      for (;;);
    },
  ],
  ['a regular expression', () => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`)],
])('%s without an end is ended', (_, work) => {
  expect(() => withinTime(50, work)).toThrow(OutOfTime);
  expect(withinTime(10_000, () => 'and the next is done')).toBe('and the next is done');
});
