import { expect, test } from 'vitest';
import { beginsRightToLeft } from '../../src/language/begins-right-to-left.ts';

test.each(['اسم', 'שם', '12 (اسم)', 'ބަސް', 'ـاسم', '𞤆𞤵𞤤𞤢𞤪'])('%s begins from right to left', (text) => {
  expect(beginsRightToLeft(text)).toBe(true);
});

test.each(['Name', 'API اسم', '名前', '12 **', '', 'Ναός', 'नाम'])('%s does not', (text) => {
  expect(beginsRightToLeft(text)).toBe(false);
});
