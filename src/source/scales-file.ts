import type { Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Scale } from '../language/scale.ts';
import { parseMarkdown } from './markdown.ts';
import type { SourceFile } from './source-file.ts';
import { textOf } from './text-of.ts';

/** Reads the names of scales from the first table of `SCALES.md` whose first column holds numbers. */
export function readScales(source: SourceFile): Scale[] {
  const text = source.text.replace(/^---\n[^]*?\n---\n/, '');
  const parsed = parseMarkdown(text);
  if (parsed.kind === 'too-deep') return [];
  const tables: Table[] = [];
  visit(parsed.tree, 'table', (table) => {
    tables.push(table);
  });
  for (const table of tables) {
    const scales = rowsOf(table);
    if (scales.length > 0) return scales;
  }
  return [];
}

function rowsOf(table: Table): Scale[] {
  const found = new Map<number, Scale>();
  for (const row of table.children.slice(1)) {
    const [number = '', name = '', description = ''] = row.children.map((cell) => textOf(cell).trim());
    const digits = /^(?:scale\s*)?(\d{1,4})\.?$/i.exec(number);
    if (!digits || name === '' || found.has(Number(digits[1]))) continue;
    found.set(Number(digits[1]), { number: Number(digits[1]), name, description });
  }
  return [...found.values()];
}
