import { expect, test } from 'vitest';
import { beginning } from '../../src/language/beginning.ts';
import { composeLanguage } from '../../src/language/language.ts';
import type { WrittenPattern } from '../../src/language/pattern.ts';

function beginningOf(scales: readonly number[], start: number | null = null): number | undefined {
  const declarations = scales.map((scale, index) => {
    const id = index + 1;
    const pattern: WrittenPattern = {
      status: 'written',
      id,
      slug: `${id}`,
      file: `${id}.md`,
      name: `Pattern ${id}`,
      confidence: 0,
      scale,
      ai: false,
      tags: [],
    };
    return { pattern, larger: [], smaller: [] };
  });
  const frame = { title: '', description: '', license: '', repository: '', scales: [] };
  return beginning(composeLanguage(declarations, { ...frame, start, namesInProse: new Map() }))?.id;
}

test('a reader begins with the first pattern of the largest scale, and scale 0 is none', () => {
  expect(beginningOf([0, 2, 1, 1])).toBe(3);
  expect(beginningOf([0, 0])).toBe(1);
  expect(beginningOf([])).toBeUndefined();
});

test('the author may name the pattern to begin with, and a pattern that is not there is none', () => {
  expect(beginningOf([1, 2, 3], 2)).toBe(2);
  expect(beginningOf([1, 2, 3], 9)).toBe(1);
});
