import type { Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Scale } from '../../language/scale.ts';
import { parseMarkdown } from '../render/markdown.ts';
import { plainText } from '../render/plain-text.ts';
import { refusedText } from './refused-text.ts';
import type { SourceFile } from './source-file.ts';
import { textOf } from '../render/text-of.ts';

/** Longest name of a scale, in characters, as for the name of a pattern. */
const LONGEST_NAME = 200;

/** Reads the names of scales from the first table in `SCALES.md` whose first column holds numbers. */
export function readScales(source: SourceFile): { scales: Scale[]; diagnostics: Diagnostic[] } {
  const [frontMatter = ''] = /^---\n[^]*?\n---\n/.exec(source.text) ?? [];
  const parsed = parseMarkdown(source.text.slice(frontMatter.length));
  if (parsed.kind === 'refused') {
    const contentLine = frontMatter.split('\n').length;
    return { scales: [], diagnostics: [refusedText(source, parsed.excess, contentLine)] };
  }
  const tables: Table[] = [];
  visit(parsed.tree, 'table', (table) => {
    tables.push(table);
  });
  for (const table of tables) {
    const scales = rowsOf(table);
    if (scales.length > 0) return keepShort(source, scales, frontMatter.split('\n').length);
  }
  return { scales: [], diagnostics: [] };
}

interface Row {
  readonly scale: Scale;
  /** The line in the text, from 1. */
  readonly line: number;
}

/** Removes scales whose names are too long for a label, and reports each of them. */
function keepShort(source: SourceFile, rows: readonly Row[], contentLine: number) {
  const isLong = ({ scale }: Row) => scale.name.length > LONGEST_NAME;
  return {
    scales: rows.filter((row) => !isLong(row)).map(({ scale }) => scale),
    diagnostics: rows.filter(isLong).map(({ scale, line }) => {
      const message = `The name of scale ${scale.number} is longer than ${LONGEST_NAME} characters.`;
      return refusedText(source, { line, message, hint: 'Give a shorter name.' }, contentLine);
    }),
  };
}

function rowsOf(table: Table): Row[] {
  const found = new Map<number, Row>();
  for (const row of table.children.slice(1)) {
    const [number = '', name = '', description = ''] = row.children.map((cell) => plainText(textOf(cell)));
    const digits = /^(?:scale\s*)?(\d{1,4})\.?$/i.exec(number);
    if (!digits || name === '' || found.has(Number(digits[1]))) continue;
    found.set(Number(digits[1]), {
      scale: { number: Number(digits[1]), name, description },
      line: row.position?.start.line ?? 1,
    });
  }
  return [...found.values()];
}
