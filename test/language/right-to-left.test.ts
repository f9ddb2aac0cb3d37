import { expect, test } from 'vitest';
import { beginsRightToLeft, isRightToLeft } from '../../src/language/right-to-left.ts';

test.each(['اسم', 'שם', '12 (اسم)', 'ބަސް', 'ـاسم', '𞤆𞤵𞤤𞤢𞤪'])('%s begins from right to left', (text) => {
  expect(beginsRightToLeft(text)).toBe(true);
});

test.each(['Name', 'API اسم', '名前', '12 **', '', 'Ναός', 'नाम'])('%s does not', (text) => {
  expect(beginsRightToLeft(text)).toBe(false);
});

test.each(['ar', 'he', 'fa', 'ur', 'dv', 'az-Arab'])('%s is written from right to left', (lang) => {
  expect(isRightToLeft(lang)).toBe(true);
});

test.each(['en', 'ja', 'az', 'ru'])('%s is not', (lang) => {
  expect(isRightToLeft(lang)).toBe(false);
});
