import type { Severity } from '../../language/diagnostic.ts';
import type { Paint } from '../paint.ts';
import { excerpt, visible } from './excerpt.ts';
import { tally } from '../../language/review/tally.ts';
import type { Report } from './report.ts';

/** What the text report needs besides the review. */
export interface TextOptions {
  /** Returns the path by which the reader's terminal can open a file. */
  readonly pathOf: (file: string) => string;
  /** Returns the text of a file, or null if there is none to show. */
  readonly source: (file: string) => string | null;
  readonly paint: Paint;
}

const COLOURS = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<Severity, string>;

/** Writes the review for people: each finding with its line, and a summary at the end. */
export function reportText(report: Report, { pathOf, source, paint }: TextOptions): string {
  const lines = new Map<string, readonly string[]>();
  const lineOf = (file: string, line: number): string | undefined => {
    const known = lines.get(file) ?? source(file)?.split('\n') ?? [];
    lines.set(file, known);
    return known[line - 1];
  };
  const entries = report.diagnostics.map(({ rule, severity, file, line, column, message, hint }) => {
    const place = paint('bold', visible(`${pathOf(file)}:${line}:${column}`));
    const entry = [
      `${place} ${paint(COLOURS[severity], severity)} ${visible(message)} ${paint('dim', rule)}`,
      `  ${visible(hint)}`,
    ];
    const text = lineOf(file, line);
    if (text !== undefined) {
      const [shown, mark] = excerpt(text, column);
      const gutter = `  ${line} | `;
      entry.push(
        `${paint('dim', gutter)}${shown}`,
        `${paint('dim', `${' '.repeat(gutter.length - 2)}| `)}${paint(COLOURS[severity], mark)}`,
      );
    }
    return `${entry.join('\n')}\n`;
  });
  const told = report.understood?.told ?? '';
  return [...entries, ...(told === '' ? [] : [`${visible(told)}\n`]), summary(report)].join('\n');
}

function summary({ patterns, links, diagnostics }: Report): string {
  const { error, warning, note } = tally(diagnostics);
  const faults = [count(error, 'error'), count(warning, 'warning'), count(note, 'note')].join(', ');
  return `${count(patterns, 'pattern')}, ${count(links, 'link')}: ${faults}.`;
}

function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}
