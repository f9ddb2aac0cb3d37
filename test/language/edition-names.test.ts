import { expect, test } from 'vitest';
import { namedIn } from '../../src/language/edition-names.ts';
import { SAMPLE } from '../ui/sample-language.ts';

test('a language in the names of an edition has all else as before, addresses too', () => {
  const named = namedIn(SAMPLE, [[1, '最初の型']]);
  const [first, second] = named.patterns;
  expect(first?.name).toBe('最初の型');
  expect(first).toEqual({ ...SAMPLE.patterns[0], name: '最初の型' });
  expect(second).toBe(SAMPLE.patterns[1]);
  expect(named.links).toBe(SAMPLE.links);
});
