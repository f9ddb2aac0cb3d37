import type { Comparison } from './compare.ts';
import { type Figure, type Unit, ratioOf, verdictOf } from './figure.ts';

const HEAD = ['Measure', 'Value', 'Target', 'Ratio', ''] as const;

/** All figures as one Markdown table, with a line for each group. */
export function tableOf(figures: readonly Figure[]): string {
  const groups = [...new Set(figures.map(({ group }) => group))];
  const rows = groups.flatMap((group) => [
    [`**${group}**`, '', '', '', ''],
    ...figures.filter((figure) => figure.group === group).map(cellsOf),
  ]);
  return tableWith(HEAD, rows);
}

/** Both builds of a comparison as one Markdown table, with a line for each group. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  const shown = (value: number | null, unit: Unit) => (value === null ? '–' : withUnit(value, unit));
  const groups = [...new Set(comparisons.map(({ group }) => group))];
  const rows = groups.flatMap((group) => [
    [`**${group}**`, '', '', ''],
    ...comparisons
      .filter((comparison) => comparison.group === group)
      .map(({ measure, unit, before, now, ratio }) => [
        measure,
        shown(before, unit),
        shown(now, unit),
        ratio === null ? '' : ratio.toFixed(2),
      ]),
  ]);
  return tableWith(['Measure', 'Before', 'Now', 'Ratio'], rows);
}

/** A Markdown table; all columns are for numbers but the first, and a fifth where there is one. */
function tableWith(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const isNumber = (column: number) => column > 0 && column < 4;
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, isNumber(column))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** What fell short and what was not measured, a line each; what is well is not mentioned. */
export function shortfalls(figures: readonly Figure[]): readonly string[] {
  return figures.flatMap((figure) => {
    const name = `${figure.group}, ${figure.measure}`;
    switch (verdictOf(figure)) {
      case 'short':
        return [`${name}: ${valueOf(figure)}, wanted ${targetOf(figure)}`];
      case 'not measured':
        return [`${name}: not measured${figure.missing && ` (${figure.missing})`}`];
      case 'ok':
      case '':
        return [];
    }
  });
}

function cellsOf(figure: Figure): string[] {
  const ratio = ratioOf(figure);
  return [
    figure.measure,
    valueOf(figure),
    targetOf(figure),
    ratio === null ? '' : ratio.toFixed(2),
    verdictOf(figure),
  ];
}

function valueOf({ value, unit }: Figure): string {
  return value === null ? '–' : withUnit(value, unit);
}

function targetOf({ target, unit }: Figure): string {
  if (!target) return '';
  return `${target.bound === 'at most' ? '≤' : '≥'} ${withUnit(target.value, unit)}`;
}

function withUnit(value: number, unit: Unit): string {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`;
}

function pad(text: string, width: number, right: boolean): string {
  const spare = ' '.repeat(Math.max(0, width - [...text].length));
  return right ? spare + text : text + spare;
}
