import { expect, test } from 'vitest';
import { atLeast, atMost, figure } from './figure.ts';
import { shortfalls, tableOf } from './table.ts';

const FIGURES = [
  figure('56 patterns', 'first paint', { unit: 'ms', runs: [120, 90, 100], target: atMost(80) }),
  figure('56 patterns', 'names', { unit: '', runs: [56], target: atLeast(56) }),
  figure('56 patterns', 'layout shift', { unit: '', runs: [0.1], target: atMost(0) }),
  figure('Command', 'build', { unit: 's', runs: [3.21] }),
  figure('Command', 'map', { unit: 'ms', runs: [null], target: atMost(10), missing: 'there are no marks' }),
];

test('the table has the median, the target, their ratio and whether it is reached', () => {
  const rows = tableOf(FIGURES)
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map((cells) => cells.slice(1, -1));
  expect(rows).toContainEqual(['first paint', '100 ms', '≤ 80 ms', '1.25', 'short']);
  expect(rows).toContainEqual(['names', '56', '≥ 56', '1.00', 'ok']);
  expect(rows).toContainEqual(['layout shift', '0.10', '≤ 0', '', 'short']);
  expect(rows).toContainEqual(['build', '3.21 s', '', '', '']);
  expect(rows).toContainEqual(['map', '–', '≤ 10 ms', '', 'not measured']);
});

test('what fell short and what could not be measured is named with its reason, and nothing else', () => {
  expect(shortfalls(FIGURES)).toEqual([
    '56 patterns, first paint: 100 ms, wanted ≤ 80 ms',
    '56 patterns, layout shift: 0.10, wanted ≤ 0',
    'Command, map: not measured (there are no marks)',
  ]);
});
