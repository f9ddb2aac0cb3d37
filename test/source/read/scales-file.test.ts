import { expect, test } from 'vitest';
import { readScales } from '../../../src/source/read/scales-file.ts';

test('a name of a scale that is longer than a name may be is told with its line, and the others are kept', () => {
  const rows = [
    '| Scale | Name |',
    '| --- | --- |',
    `| 1 | ${'a'.repeat(201)} |`,
    `| 2 | ${'b'.repeat(200)} |`,
  ];
  const { scales, diagnostics } = readScales({ path: 'SCALES.md', text: rows.join('\n') });
  expect(scales.map(({ number }) => number)).toEqual([2]);
  expect(diagnostics.map(({ file, line }) => [file, line])).toEqual([['SCALES.md', 3]]);
});
