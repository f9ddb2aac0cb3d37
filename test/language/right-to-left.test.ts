import { expect, test } from 'vitest';
import { isRightToLeft } from '../../src/language/right-to-left.ts';

test.each(['ar', 'he', 'fa', 'ur', 'dv', 'az-Arab'])('%s is written from right to left', (lang) => {
  expect(isRightToLeft(lang)).toBe(true);
});

test.each(['en', 'ja', 'az', 'ru'])('%s is not', (lang) => {
  expect(isRightToLeft(lang)).toBe(false);
});
