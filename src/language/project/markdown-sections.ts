import { ITEM, STRUCTURE } from './markdown-form.ts';

/** A part of a Markdown file: its heading, the list right below it, and its text. */
export interface MarkdownSection {
  /** The number of `#`, from 1 to 3. */
  readonly level: number;
  readonly heading: string;
  /** The line of the heading, from 1. */
  readonly line: number;
  readonly items: { readonly name: string; readonly value: string; readonly line: number }[];
  readonly body: string[];
}

/** What precedes the first heading. */
const BEGINNING = { level: 0, heading: '', line: 1 };

const ITEM_LINE = new RegExp(`^- (${Object.values(ITEM).join('|')}):(.*)$`);

/**
 * Takes a text apart at its headings of the first three levels, in order. The first section is what precedes them. A
 * line with a backslash before it is text, without that backslash.
 *
 * @param first The number of the first line.
 */
export function sectionsOf(lines: readonly string[], first: number): readonly MarkdownSection[] {
  let current: MarkdownSection = { ...BEGINNING, items: [], body: [] };
  const sections = [current];
  lines.forEach((line, at) => {
    if (!STRUCTURE.test(line)) return current.body.push(line);
    if (line.startsWith('\\')) return current.body.push(line.slice(1));
    const [, name, value = ''] = ITEM_LINE.exec(line) ?? [];
    if (name !== undefined) {
      const isBelowHeading = current.body.every((other) => other.trim() === '');
      if (!isBelowHeading || current.level === 0) return current.body.push(line);
      return current.items.push({ name, value: value.trim(), line: first + at });
    }
    const level = /^#+/.exec(line)?.[0].length ?? 1;
    current = { level, heading: line.slice(level).trim(), line: first + at, items: [], body: [] };
    return sections.push(current);
  });
  return sections;
}

/** Returns the text of a section as it stood in the file, for one that means nothing in its place. */
export function asText({ level, heading, items, body }: MarkdownSection): string[] {
  return [
    `${'#'.repeat(level)} ${heading}`,
    ...items.map(({ name, value }) => `- ${name}: ${value}`),
    ...body,
  ];
}
