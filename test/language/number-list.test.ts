import { expect, test } from 'vitest';
import { NumberList } from '../../src/language/number-list.ts';

test('holds all numbers in their order, however many there are', () => {
  const list = new NumberList();
  for (let number = 0; number < 5000; number++) list.push(number * 800_000);
  expect(list.length).toBe(5000);
  expect([0, 1023, 1024, 4999].map((index) => list.at(index))).toEqual(
    [0, 1023, 1024, 4999].map((index) => index * 800_000),
  );
  expect(list.at(5000)).toBe(0);
});
