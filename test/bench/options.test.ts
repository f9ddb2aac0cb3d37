import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('all sizes are taken seven times where nothing is said', () => {
  expect(readOptions([])).toMatchObject({ runs: 7, sizes: [56, 253, 1000, 5000, 10_000], write: false });
  expect([...readOptions([]).parts]).toEqual(['first', 'next', 'growth', 'build', 'explore']);
});

test('what is said counts more than --quick', () => {
  expect(readOptions(['--quick', '--runs', '1', '--sizes', '1000,56', '--only', 'first'])).toMatchObject({
    runs: 1,
    sizes: [56, 1000],
    parts: new Set(['first']),
  });
});

test('other tools are measured only where that is asked for', () => {
  expect(readOptions([]).hasPeers).toBe(false);
  expect(readOptions(['--quick', '--peers'])).toMatchObject({ runs: 3, hasPeers: true });
});

test.each([['--runs=0'], ['--sizes=56,many'], ['--only=nothing'], ['--fast']])(
  '%s is refused',
  (argument) => {
    expect(() => readOptions([argument])).toThrow();
  },
);
