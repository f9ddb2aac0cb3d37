import { expect, test } from 'vitest';
import { goodBeginnings } from '../../src/language/good-beginnings.ts';
import { devops, toLanguage } from '../fixtures/sample-to-language.ts';

const LANGUAGE = toLanguage(devops());
const names = (read: readonly number[], open: number | null) =>
  goodBeginnings(LANGUAGE, read, open).map(({ pattern, why }) => `${why}: ${pattern.name}`);

test('one begins where the language begins, with the most linked, and with one that AI changes', () => {
  expect(names([], null)).toEqual([
    'The language begins with it: Generative Culture',
    'The pattern with most links: Deployment Pipeline',
    'A pattern whose forces AI changes: Flow Over Utilisation',
  ]);
});

test('one who has read goes on with what was read last; the open pattern is no place to begin', () => {
  expect(names([1, 13, 46], 46)).toEqual([
    'The language begins with it: Generative Culture',
    'The pattern with most links: Deployment Pipeline',
    'The pattern that you read last: Communities of Practice',
  ]);
});

test('each is offered once, and as many as there are', () => {
  const [only] = LANGUAGE.patterns;
  const language = { ...LANGUAGE, patterns: only ? [only] : [], links: [] };
  expect(goodBeginnings(language, [], null)).toHaveLength(1);
  expect(goodBeginnings({ ...language, patterns: [] }, [], null)).toEqual([]);
});
