import type { Language } from '../language.ts';
import { neighbourLookup } from '../link.ts';
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

/**
 * The patterns of a language as one table in CSV (RFC 4180: commas, quotation marks doubled, CRLF, a row of headings),
 * in the order of their numbers. The ids of a cell are joined by `;`, its tags as `joinTags` does. An unwritten pattern has its confidence, ai, tags and file empty.
 *
 * A spreadsheet would run a text that begins with `=`, `+`, `-` or `@` as a formula, and files are written by
 * strangers: such a text gets an apostrophe before it, as does one that begins with apostrophes and then one of these.
 */
export function toCsv(language: Language): string {
  const neighbours = neighbourLookup(language.links);
  const scaleNames = new Map(language.scales.map(({ number, name }) => [number, name]));
  const rows = language.patterns.map((pattern): Record<(typeof COLUMNS)[number], string> => {
    const written = pattern.status === 'written' ? pattern : null;
    const { larger, smaller } = neighbours(pattern.id);
    return {
      id: String(pattern.id),
      name: disarm(pattern.name),
      scale: String(pattern.scale),
      scale_name: disarm(scaleNames.get(pattern.scale) ?? ''),
      confidence: written ? String(written.confidence) : '',
      ai: written ? String(written.ai) : '',
      tags: disarm(joinTags(written?.tags ?? [])),
      larger: larger.join(';'),
      smaller: smaller.join(';'),
      status: pattern.status,
      file: disarm(written?.file ?? ''),
    };
  });
  const lines = [
    COLUMNS.join(','),
    ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(',')),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function disarm(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
