import { expect, test } from 'vitest';
import { nameLines } from '../../../src/map/card.ts';
import { shorten } from '../../../src/map/drawing/detail.ts';
import { startThatFits, textFits, textWidth } from '../../../src/map/drawing/text-width.ts';

test('the start that fits is the longest one', () => {
  const text = 'Communities of practice';
  const start = startThatFits(text, 12, 60);
  expect(textWidth(start, 12)).toBeLessThanOrEqual(60);
  expect(textFits(text.slice(0, start.length + 1), 12, 60)).toBe(false);
});

test('a word without a space is broken and shortened without a loss before its end', () => {
  const word = 'wide'.repeat(50);
  expect(nameLines(word).join('').replaceAll('-', '')).toBe(word);
  expect(nameLines(word).every((line) => textFits(line, 12, 94))).toBe(true);
  expect(textFits(shorten(word, 12, 60), 12, 60)).toBe(true);
});
