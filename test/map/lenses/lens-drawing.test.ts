import { expect, test } from 'vitest';
import { lensDrawing } from '../../../src/map/lenses/lens-drawing.ts';
import { LENSES } from '../../../src/map/lenses/lenses.ts';
import { ALL, LANGUAGE } from '../../graph/small-language.ts';

test('the lens of the scales draws nothing of its own', () => {
  expect(lensDrawing(LANGUAGE, 'scale')).toBeNull();
  expect(lensDrawing(LANGUAGE, 'no such lens')).toBeNull();
});

test('every other lens gives every card a look', () => {
  const ids = [...LENSES.slice(1).map(({ id }) => id), 'tag:learning'];
  expect(ids.length).toBeGreaterThan(3);
  for (const id of ids) {
    const drawing = lensDrawing(LANGUAGE, id);
    for (const pattern of ALL) {
      const { fill, border } = drawing?.look(pattern) ?? { fill: -1, border: -1 };
      expect(fill, id).toBeGreaterThanOrEqual(0);
      expect(fill, id).toBeLessThanOrEqual(1);
      expect(border, id).toBeGreaterThan(0);
    }
  }
});

test('the better supported a pattern is, the stronger is its colour, and what leans on a hypothesis is known', () => {
  const drawing = lensDrawing(LANGUAGE, 'confidence');
  const fill = (id: number) => drawing?.look(id).fill ?? -1;
  expect(fill(1)).toBeGreaterThan(fill(2));
  expect(fill(2)).toBeGreaterThan(fill(3));
  expect([...(drawing?.leaning ?? [])]).toEqual(['1-3', '4-5']);
});

test('the lens of the links writes how many there are', () => {
  const drawing = lensDrawing(LANGUAGE, 'links');
  expect([3, 5, 6].map((id) => drawing?.mark(id))).toEqual(['3 links', '2 links', '0 links']);
  expect([...(drawing?.leaning ?? [])]).toEqual([]);
});
