import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/language/diagnostic.ts';
import { baselineOf, withoutKnown } from '../../../src/language/review/baseline.ts';

const at = (line: number, message = 'No.', file = 'a.md'): Diagnostic => ({
  rule: 'form',
  severity: 'warning',
  file,
  line,
  column: 1,
  message,
  hint: 'Do.',
  pattern: 1,
});

test('what is known is left out, wherever in its file it stands now', () => {
  const baseline = baselineOf([at(3), at(9, 'Other.')]);
  expect(withoutKnown([at(5), at(11, 'Other.')], baseline)).toEqual({ fresh: [], known: 2, mended: 0 });
});

test('one more finding like the known ones is new, and one less is mended', () => {
  const baseline = baselineOf([at(3), at(4)]);
  expect(baseline.findings).toEqual([{ file: 'a.md', rule: 'form', message: 'No.', count: 2 }]);
  expect(withoutKnown([at(3), at(4), at(7)], baseline)).toEqual({ fresh: [at(7)], known: 2, mended: 0 });
  expect(withoutKnown([at(3)], baseline)).toEqual({ fresh: [], known: 1, mended: 1 });
});

test('the same message in another file is new', () => {
  expect(withoutKnown([at(3, 'No.', 'b.md')], baselineOf([at(3)])).fresh).toHaveLength(1);
});

test('a baseline is the same whatever the order of the findings', () => {
  const found = [at(1, 'B.'), at(2, 'A.'), at(3, 'A.', '0.md')];
  expect(baselineOf(found)).toEqual(baselineOf(found.toReversed()));
});
