import * as lucide from 'lucide';
import { expect, test } from 'vitest';
import * as shapes from '../../../src/ui/parts/icon-shapes.ts';

test.each(Object.entries(shapes))('%s is as Lucide draws it', (name, shape) => {
  expect(shape).toEqual(Object.entries(lucide).find(([key]) => key === name)?.[1]);
});
