import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../../src/cli/reporters/excerpt.ts';

test.each([
  ['a place in a short line', 'id: x', 5, 'id: x', '    ^'],
  ['the end of a line', 'id:', 4, 'id:', '   ^'],
  ['an empty line', '', 1, '', '^'],
  ['a tab keeps its stop', '\tid: x', 6, '\tid: x', '\t    ^'],
  ['wide characters take two columns', '名前: x', 5, '名前: x', '      ^'],
  ['a picture of several code points takes two', '👩‍👩‍👧 x', 10, '👩‍👩‍👧 x', '   ^'],
  ['an accent of its own takes none', 'e\u0301te\u0301 x', 7, 'e\u0301te\u0301 x', '    ^'],
  ['what a terminal would obey is a dot', '\u001b[2Jx', 5, '·[2Jx', '    ^'],
])('%s', (_, line, column, text, mark) => {
  expect(excerpt(line, column)).toEqual([text, mark]);
});

test('a long line is cut around the place', () => {
  const [text, mark] = excerpt(`${'a'.repeat(5000)}HERE${'b'.repeat(1_000_000)}`, 5001);
  expect(text).toMatch(/^…a{40}HEREb+…$/);
  expect(text.length).toBeLessThan(100);
  expect(text.indexOf('HERE')).toBe(mark.indexOf('^'));
});

test('in plain text the mark stands under the place, wherever it is', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (before, after) => {
      const [text, mark] = excerpt(`${'a'.repeat(before)}X${'b'.repeat(after)}`, before + 1);
      expect(text[mark.indexOf('^')]).toBe('X');
    }),
  );
});
