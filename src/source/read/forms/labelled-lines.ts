import type { Nodes, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import { plainText } from '../../render/plain-text.ts';
import { textOf } from '../../render/text-of.ts';

/** A part of a file, from its first to its last line. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Longest label of a line, in characters. */
const LONGEST_LABEL = 40;

/** Returns what follows each label of a text. The first of several alike counts. */
export function linesOf(tree: Root): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const paragraph of paragraphsOf(tree))
    for (const { label, value } of labelled(paragraph.children))
      if (!lines.has(label)) lines.set(label, value);
  for (const block of tree.children)
    if (block.type === 'table')
      for (const [label, value] of fieldsOf(block)) if (!lines.has(label)) lines.set(label, value);
  return lines;
}

/** The rows of a table without titles, as in `| **Domain** | Word |`, which says what a page is about. */
function fieldsOf({ children: [head, ...rows] }: Table): [string, string][] {
  if (head?.children.length !== 2 || plainText(textOf(head)) !== '') return [];
  return rows.flatMap(({ children: [label, value] }): [string, string][] => {
    const words = label ? plainText(textOf(label)).replace(/[:：]$/u, '') : '';
    return value && words !== '' && words.length <= LONGEST_LABEL ? [[words, plainText(textOf(value))]] : [];
  });
}

/**
 * Returns the labels of a text with the lines that belong to each.
 *
 * @param before How many lines of the file stand before the text.
 */
export function labelsOf(tree: Root, before: number): (Lines & { label: string })[] {
  return paragraphsOf(tree).flatMap((paragraph) => {
    const found = labelled(paragraph.children);
    const end = paragraph.position?.end.line ?? 0;
    return found.flatMap(({ label, line }, index) => {
      if (line === null) return [];
      const next = found[index + 1]?.line ?? null;
      const to = next === null ? end : Math.max(line, next - 1);
      return [{ label, from: line + before, to: to + before }];
    });
  });
}

function paragraphsOf(tree: Root): Paragraph[] {
  const found: Paragraph[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'paragraph') found.push(node);
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

/** What parts several labels that share a line: `**Kind:** Tool · **Use:** Daily`. */
const BETWEEN_LABELS = /(?:^|\s)[·•|;/–—]\s*$/u;

/** A label without marks at the beginning of a line: `related:: [[Open Door]]` or `Related: [[Open Door]]`. */
const PLAIN_LABEL = /^[^\S\n]*(?:(\p{L}[\p{L}\p{N} _-]{0,39})::|(\p{Lu}[\p{L}\p{N} -]{0,29})[:：])(?=\s)/u;

interface Labelled {
  readonly label: string;
  /** The rest of the line. */
  readonly value: string;
  readonly line: number | null;
}

/**
 * Finds labels at the beginnings of lines: `**Label:** rest of the line`, `**Label**: rest` and `label:: rest`; bold
 * ones also behind other labels.
 */
function labelled(nodes: readonly PhrasingContent[]): Labelled[] {
  const found: Labelled[] = [];
  let isStart = true;
  nodes.forEach((node, index) => {
    const after = nodes.slice(index + 1);
    const line = node.position?.start.line ?? null;
    if (node.type === 'strong' && isStart) {
      const bold = plainText(textOf(node));
      const rest = lineAfter(after).replace(BETWEEN_LABELS, '');
      const label = /[:：]$/.test(bold) ? bold.slice(0, -1) : /^\s*[:：]/.test(rest) ? bold : null;
      if (label !== null && label.length <= LONGEST_LABEL)
        found.push({ label: label.trim(), value: plainText(rest.replace(/^\s*[:：]/, '')), line });
    } else if (node.type === 'text') {
      node.value.split('\n').forEach((text, at, all) => {
        const match = at > 0 || isStart ? PLAIN_LABEL.exec(text) : null;
        const label = match?.[1] ?? match?.[2];
        if (!match || label === undefined) return;
        const rest = text.slice(match[0].length) + (at === all.length - 1 ? lineAfter(after) : '');
        found.push({
          label: label.trim(),
          value: plainText(rest),
          line: line === null ? null : line + at,
        });
      });
    }
    isStart =
      node.type === 'break' ||
      (node.type === 'text' &&
        (endsLine(node.value) || (found.length > 0 && BETWEEN_LABELS.test(node.value))));
  });
  return found;
}

/** Whether a text ends with a line break, whatever spaces follow it. */
function endsLine(text: string): boolean {
  return text.slice(text.trimEnd().length).includes('\n');
}

/** The rest of a line, up to what may be the next label in it. */
function lineAfter(nodes: readonly Nodes[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'break' || (node.type === 'strong' && BETWEEN_LABELS.test(text))) break;
    const part = textOf(node);
    const end = part.indexOf('\n');
    if (end !== -1) return text + part.slice(0, end);
    text += part;
  }
  return text;
}
