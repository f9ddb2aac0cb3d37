import { expect, test } from 'vitest';
import { arrangementsOf, rememberArrangements } from '../../../src/source/build/arrangements.ts';
import { generateLanguage } from '../../bench/generate.ts';
import { toLanguage } from '../../fixtures/sample-to-language.ts';

const start = toLanguage(generateLanguage(30, 4));
const named = (name: string) => ({
  ...start,
  patterns: start.patterns.map((pattern) => (pattern.id === 5 ? { ...pattern, name } : pattern)),
});

test('arrangements are worked out again only when scales, numbers, links or lines of names change', () => {
  const remembered = rememberArrangements();
  const first = remembered(named('Quiet Room'));
  expect(remembered(named('Quiet Hall'))).toBe(first);
  for (const language of [
    named('A Name of Many Words that Takes Several Lines on Its Card'),
    { ...start, links: start.links.slice(1) },
    start,
  ])
    expect(remembered(language)).toEqual(arrangementsOf(language));
});
