import type { Severity } from '../../language/diagnostic.ts';
import { excerpt, visible } from './excerpt.ts';
import { type Report, tally } from './report.ts';

/** What the text report needs beside the review. */
export interface TextOptions {
  /** The path of a file as the reader's terminal can open it. */
  readonly pathOf: (file: string) => string;
  /** The text of a file, or null where there is none to show. */
  readonly source: (file: string) => string | null;
  readonly colours: boolean;
}

/** Codes of "Select Graphic Rendition" (ECMA-48). */
const COLOURS: Readonly<Record<Severity | 'quiet' | 'strong', number>> = {
  error: 31,
  warning: 33,
  note: 36,
  quiet: 2,
  strong: 1,
};

/** The review for people: each place with its line, and a summary at the end. */
export function reportText(report: Report, { pathOf, source, colours }: TextOptions): string {
  const paint = (text: string, as: keyof typeof COLOURS) =>
    colours ? `\u001b[${COLOURS[as]}m${text}\u001b[0m` : text;
  const lines = new Map<string, readonly string[]>();
  const lineOf = (file: string, line: number): string | undefined => {
    const known = lines.get(file) ?? source(file)?.split('\n') ?? [];
    lines.set(file, known);
    return known[line - 1];
  };
  const entries = report.diagnostics.map(({ rule, severity, file, line, column, message, hint }) => {
    const place = paint(visible(`${pathOf(file)}:${line}:${column}`), 'strong');
    const entry = [
      `${place} ${paint(severity, severity)} ${visible(message)} ${paint(rule, 'quiet')}`,
      `  ${visible(hint)}`,
    ];
    const text = lineOf(file, line);
    if (text !== undefined) {
      const [shown, mark] = excerpt(text, column);
      const gutter = `  ${line} | `;
      entry.push(
        `${paint(gutter, 'quiet')}${shown}`,
        `${paint(`${' '.repeat(gutter.length - 2)}| `, 'quiet')}${paint(mark, severity)}`,
      );
    }
    return `${entry.join('\n')}\n`;
  });
  return [...entries, summary(report)].join('\n');
}

function summary({ patterns, links, diagnostics }: Report): string {
  const { error, warning, note } = tally(diagnostics);
  const faults = [count(error, 'error'), count(warning, 'warning'), count(note, 'note')].join(', ');
  return `${count(patterns, 'pattern')}, ${count(links, 'link')}: ${faults}.`;
}

function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}
