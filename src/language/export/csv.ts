import type { Language } from '../language.ts';
import { isRelated, neighbourLookup } from '../link.ts';
import { exportKeys } from './export-keys.ts';
import type { ExportFormat } from './export-format.ts';
import { joinTags } from './join-tags.ts';

const COLUMNS = [
  'id',
  'name',
  'scale',
  'scale_name',
  'confidence',
  'ai',
  'tags',
  'larger',
  'smaller',
  'status',
  'file',
] as const;

export const CSV_EXPORT: ExportFormat = {
  id: 'csv',
  ending: '.csv',
  meaning: 'One table of the patterns, for spreadsheets.',
  write: toCsv,
};

/**
 * Writes the patterns of a language as one CSV table (RFC 4180: commas, doubled quotation marks, CRLF, a row of
 * headings), in the order of their numbers. The ids in a cell are joined by `;`, tags by `joinTags`. For an unwritten
 * pattern, confidence, ai, tags and file are empty.
 *
 * A spreadsheet would run a text that begins with `=`, `+`, `-` or `@` as a formula, and the authors of files may be
 * strangers. So an apostrophe precedes such a text, and any text that begins with apostrophes followed by one of these
 * characters.
 */
function toCsv(language: Language): string {
  const neighbours = neighbourLookup(language.links);
  const keyOf = exportKeys(language);
  const hasRelated = language.links.some(isRelated);
  const scaleNames = new Map(language.scales.map(({ number, name }) => [number, name]));
  const rows = language.patterns.map((pattern): Record<(typeof COLUMNS)[number] | 'related', string> => {
    const written = pattern.status === 'written' ? pattern : null;
    const { larger, smaller, related } = neighbours(pattern.id);
    return {
      id: disarm(String(keyOf(pattern.id))),
      name: disarm(pattern.name),
      scale: String(pattern.scale),
      scale_name: disarm(scaleNames.get(pattern.scale) ?? ''),
      confidence: written ? String(written.confidence) : '',
      ai: written ? String(written.ai) : '',
      tags: disarm(joinTags(written?.tags ?? [])),
      larger: disarm(larger.map(keyOf).join(';')),
      smaller: disarm(smaller.map(keyOf).join(';')),
      related: disarm(related.map(keyOf).join(';')),
      status: pattern.status,
      file: disarm(written?.file ?? ''),
    };
  });
  // Languages without such links keep the columns that they had.
  const columns = hasRelated ? [...COLUMNS, 'related' as const] : COLUMNS;
  const lines = [
    columns.join(','),
    ...rows.map((row) => columns.map((column) => cell(row[column])).join(',')),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function disarm(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
