import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, asRead } from '../../../src/source/mend/apply-edits.ts';

const edit = (start: number, end: number, text: string) => ({ file: 'a.md', start, end, text });

test('line breaks, byte order mark and a missing last line break stay', () => {
  const raw = '\ufeffone\r\ntwo\r\nthree';
  expect(applyEdits(raw, [edit(4, 7, '2')])).toBe('\ufeffone\r\n2\r\nthree');
  expect(applyEdits(raw, [edit(3, 3, '\nmore')])).toBe('\ufeffone\r\nmore\r\ntwo\r\nthree');
  expect(applyEdits('a\rb\rc', [edit(2, 3, 'B')])).toBe('a\rB\rc');
  expect(applyEdits(raw, [])).toBe(raw);
});

test('insertions at one place keep their order', () => {
  expect(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2'), edit(0, 0, '0')])).toBe('0a12b');
});

test('what is read after an edit is what an edit of the text as read gives', () => {
  const pieces = fc.constantFrom('a', 'b\n', '\r\n', '\r', '\n', 'é', '😀');
  fc.assert(
    fc.property(fc.array(pieces), fc.boolean(), fc.nat(), fc.nat(), (parts, hasMark, a, b) => {
      const raw = (hasMark ? '\ufeff' : '') + parts.join('');
      const text = asRead(raw);
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
      const [from = 0, to = 0] = [start, end];
      const after = applyEdits(raw, [edit(from, to, 'X\nY')]);
      expect(asRead(after)).toBe(`${text.slice(0, from)}X\nY${text.slice(to)}`);
      expect(after.startsWith('\ufeff')).toBe(hasMark);
    }),
  );
});
