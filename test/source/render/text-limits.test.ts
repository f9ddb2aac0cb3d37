import { describe, expect, test } from 'vitest';
import { TEXT_BOUNDS, type TextBounds, findExcess } from '../../../src/source/render/text-limits.ts';

/** Bounds so small that a short text exceeds them. */
const SMALL: TextBounds = { lines: 40, blocks: 8, levels: 3, work: 400, paragraph: 300 };

const marks = (count: number) => '*a* '.repeat(count);

describe('a text at a bound is read, one beyond it is refused with its line and what to do', () => {
  test.each([
    ['lines', 'a\n\n'.repeat(19), 'a\n\n'.repeat(21), 41, /more than 40 lines/],
    ['list items', '- a\n'.repeat(8), '- a\n'.repeat(9), 9, /more than 8 list items/],
    ['levels of quotations', '> > > a\n', '> > > > a\n', 1, /nested too deeply/],
    ['levels of lists', '- - - a\n', '- - - - a\n', 1, /nested too deeply/],
    ['marks of one paragraph', `${marks(30)}\n`, `${marks(60)}\n`, 1, /too many marks/],
    ['a paragraph with a mark', `${'a '.repeat(140)}*b*`, `${'a '.repeat(160)}*b*`, 1, /more than 300 char/],
  ])('%s', (_, allowed, refused, line, message) => {
    expect(findExcess(allowed, SMALL)).toBeNull();
    const excess = findExcess(refused, SMALL);
    expect(excess).toMatchObject({ line, message: expect.stringMatching(message) as unknown });
    expect(excess?.hint).not.toBe('');
  });

  test('one mark that is never closed is refused by its paragraph, not by a clock', () => {
    const text = `a < ${'b '.repeat(200)}`;
    expect(findExcess(text, SMALL)?.message).toContain('paragraph');
    expect(findExcess(text.replace('<', ''), SMALL)).toBeNull();
  });

  test('paragraphs and lines of code count each by itself', () => {
    expect(findExcess(`${marks(30)}\n\n${marks(30)}\n`, SMALL)).toBeNull();
    expect(findExcess(`\`\`\`\n${`${marks(30)}\n`.repeat(4)}\`\`\`\n`, SMALL)).toBeNull();
  });
});

test('the bounds are far above what people write', () => {
  expect(TEXT_BOUNDS.paragraph).toBeGreaterThan(50_000);
  expect(findExcess(`${marks(200)}\n\n`.repeat(5))).toBeNull();
});
