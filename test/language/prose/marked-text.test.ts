import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptAround } from '../../../src/language/prose/marked-text.ts';

const text = fc
  .array(fc.stringMatching(/^[a-z😀]{1,9}$/u), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '));

test('an excerpt is short, keeps the first mark, and marks the same words', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 5, max: 120 }), fc.nat(), fc.nat(), (text, length, a, b) => {
      const starts = [...text.matchAll(/[^ ]+/gu)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));
      const marks = starts.filter((_, index) => index === a % starts.length || index === b % starts.length);
      const short = excerptAround({ text, marks }, length);
      const first = marks[0] ?? { start: 0, end: 0 };
      expect(short.text.length).toBeLessThanOrEqual(Math.max(length, first.end - first.start) + 2);
      const marked = short.marks.map(({ start, end }) => short.text.slice(start, end));
      expect(marked).toEqual(marks.slice(0, marked.length).map(({ start, end }) => text.slice(start, end)));
      expect(marked.length).toBeGreaterThan(0);
      expect(text).toContain(short.text.replace(/^…|…$/g, ''));
      expect(short.text).not.toMatch(/^…?\p{Surrogate}|\p{Surrogate}…?$/u);
    }),
    { numRuns: 1000 },
  );
});

test('a text that is short enough is left alone', () => {
  const marked = { text: 'Short enough', marks: [{ start: 0, end: 5 }] };
  expect(excerptAround(marked, 12)).toBe(marked);
  expect(excerptAround({ text: 'one two three four', marks: [{ start: 8, end: 13 }] }, 12)).toEqual({
    text: '…three four',
    marks: [{ start: 1, end: 6 }],
  });
});
