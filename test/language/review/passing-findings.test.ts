import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/language/diagnostic.ts';
import { ALL_FINDINGS } from '../../../src/language/review/finding-filter.ts';
import { countFindings, passingFindings } from '../../../src/language/review/passing-findings.ts';
import { firstOf, groupFindings } from '../../../src/language/review/finding-groups.ts';
import { patternMarks } from '../../../src/language/review/pattern-marks.ts';

function finding(part: Partial<Diagnostic>): Diagnostic {
  return {
    rule: 'form',
    severity: 'warning',
    file: '001-x.md',
    line: 1,
    column: 1,
    message: 'The closing is missing.',
    hint: 'Write it.',
    pattern: 1,
    ...part,
  };
}

const FINDINGS = [
  finding({ severity: 'note', rule: 'lone-tag', pattern: null }),
  finding({}),
  finding({ line: 9 }),
  finding({ file: '002-y.md', severity: 'error', rule: 'front-matter', message: 'No “scale”.', pattern: 2 }),
  finding({ file: '002-y.md', pattern: 2 }),
];

test('findings are grouped by severity, gravest first, then by file; those about all patterns stand first', () => {
  const counts = (groups: ReturnType<typeof groupFindings>) =>
    groups.map(({ severity, count, parts }) => [
      severity,
      count,
      parts.map(({ file, findings }) => [file, findings.length]),
    ]);
  const scales = finding({ file: 'SCALES.md', rule: 'front-matter', pattern: null });
  const circle = finding({ file: '003-z.md', rule: 'cycle', pattern: 3 });
  expect(counts(groupFindings([...FINDINGS, circle, scales]))).toEqual([
    ['error', 1, [['002-y.md', 1]]],
    [
      'warning',
      5,
      [
        [null, 2],
        ['001-x.md', 2],
        ['002-y.md', 1],
      ],
    ],
    ['note', 1, [[null, 1]]],
  ]);
});

test('of a long group, the first findings are shown in their parts', () => {
  const [, warnings] = groupFindings(FINDINGS);
  const shown = (most: number) =>
    warnings && firstOf(warnings, most).map(({ file, findings }) => [file, findings.length]);
  expect(shown(1)).toEqual([['001-x.md', 1]]);
  expect(shown(9)).toEqual([
    ['001-x.md', 2],
    ['002-y.md', 1],
  ]);
});

test('severity, rule and text narrow together; any severity that is ticked counts', () => {
  const count = (part: object) => passingFindings(FINDINGS, { ...ALL_FINDINGS, ...part }).length;
  expect(count({})).toBe(5);
  expect(count({ severities: ['error', 'note'] })).toBe(2);
  expect(count({ rule: 'form' })).toBe(3);
  expect(count({ text: '002-Y closing' })).toBe(1);
  expect(count({ text: 'front-matter' })).toBe(1);
  expect(count({ severities: ['note'], rule: 'form' })).toBe(0);
});

test('each choice tells what it would show, and a chosen rule stays when nothing breaks it', () => {
  const filter = { ...ALL_FINDINGS, severities: ['error' as const], rule: 'cycle' };
  expect(countFindings(FINDINGS, filter)).toEqual({
    severities: { error: 0, warning: 0, note: 0 },
    rules: [
      { rule: 'front-matter', count: 1 },
      { rule: 'cycle', count: 0 },
    ],
  });
  expect(countFindings(FINDINGS, { ...ALL_FINDINGS, rule: 'form' }).severities).toEqual({
    error: 0,
    warning: 3,
    note: 0,
  });
});

test('a pattern is marked by the gravest that was found at it, and notes mark none', () => {
  const notes = finding({ severity: 'note', pattern: 3 });
  expect([...patternMarks([...FINDINGS, notes])]).toEqual([
    [1, { severity: 'warning', label: '2 warnings' }],
    [2, { severity: 'error', label: '1 error, 1 warning' }],
  ]);
});
