import { expect, test } from 'vitest';
import { litBeside } from '../../src/graph/lit-beside.ts';
import { LANGUAGE } from './small-language.ts';

test('patterns that are only related are lit beside an open one, too', () => {
  const related = { larger: 3, smaller: 6, declaredBy: 'both', kind: 'related' } as const;
  const language = { ...LANGUAGE, links: [...LANGUAGE.links, related] };
  expect([...litBeside(language, 3, null, null)].toSorted()).toEqual([1, 2, 5, 6]);
});
