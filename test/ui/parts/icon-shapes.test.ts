import * as lucide from 'lucide';
import { expect, test } from 'vitest';
import * as first from '../../../src/ui/parts/icon-shapes.ts';
import * as later from '../../../src/ui/parts/later-icon-shapes.ts';

test.each(Object.entries({ ...first, ...later }))('%s is as Lucide draws it', (name, shape) => {
  expect(shape).toEqual(Object.entries(lucide).find(([key]) => key === name)?.[1]);
});
