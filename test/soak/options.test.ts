import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('an hour where nothing is said', () => {
  expect(readOptions([])).toEqual({ minutes: 60, seed: 1 });
  expect(readOptions(['--minutes', '0.5', '--seed=7'])).toEqual({ minutes: 0.5, seed: 7 });
});

test.each([['--minutes=0'], ['--minutes=long'], ['--seed=-1'], ['--fast']])('%s is refused', (argument) => {
  expect(() => readOptions([argument])).toThrow();
});
