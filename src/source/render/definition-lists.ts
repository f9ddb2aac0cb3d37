import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';

/** The mark that begins a definition, at the beginning of a line. */
const DEFINITION = /^:[ \t]+/;
const NEXT = /\n:[ \t]+/;

/**
 * Turns paragraphs of terms and definitions, as PHP Markdown Extra and Pandoc have them, into definition lists: a line
 * for each term, below it lines that begin with a colon and a space. A blank line may stand before the colon. Changes
 * the tree in place.
 */
export function findDefinitionLists(tree: Root): void {
  visitParents(tree, (parent) => {
    const children: RootContent[] = [];
    for (const block of parent.children) {
      const before = children.at(-1);
      const parts = block.type === 'paragraph' ? partsOf(block) : null;
      if (parts === null || block.type !== 'paragraph') {
        children.push(block);
        continue;
      }
      const [first, ...definitions] = parts;
      const entries: RootContent[] = definitions.map((children) => entry('dd', children));
      if (!startsWithColon(block)) entries.unshift(...termsOf(first ?? []));
      else if (first) entries.unshift(entry('dd', first));
      const isBelow = startsWithColon(block);
      if (isBelow && before?.type === 'paragraph' && before.data === undefined) {
        children.pop();
        entries.unshift(...termsOf(before.children));
      } else if (isBelow && !isList(before)) {
        children.push(block);
        continue;
      }
      const list = children.at(-1);
      if (isList(list)) list.children.push(...(entries as Paragraph[]));
      else children.push(listOf(entries as Paragraph[], block));
    }
    parent.children = children;
  });
}

type List = Extract<RootContent, { type: 'blockquote' }>;

function listOf(entries: Paragraph[], block: Paragraph): List {
  return {
    type: 'blockquote',
    children: entries,
    data: { hName: 'dl' },
    ...(block.position ? { position: block.position } : {}),
  };
}

function isList(block: RootContent | undefined): block is List {
  return block?.type === 'blockquote' && block.data?.hName === 'dl';
}

function entry(hName: 'dt' | 'dd', children: PhrasingContent[]): Paragraph {
  const [start, end] = [children[0]?.position, children.at(-1)?.position];
  return {
    type: 'paragraph',
    children,
    data: { hName },
    ...(start && end ? { position: { start: start.start, end: end.end } } : {}),
  };
}

function startsWithColon(block: Paragraph): boolean {
  const [first] = block.children;
  return first?.type === 'text' && DEFINITION.test(first.value);
}

/** Each line of a paragraph above definitions is a term. */
function termsOf(children: PhrasingContent[]): Paragraph[] {
  return splitAt(children, /\n/).map((term) => entry('dt', term));
}

/** The terms and definitions of a paragraph; null if it has no line that begins with a colon. */
function partsOf(block: Paragraph): PhrasingContent[][] | null {
  if (block.data !== undefined) return null;
  const hasColon = block.children.some((child) => child.type === 'text' && NEXT.test(child.value));
  if (!hasColon && !startsWithColon(block)) return null;
  const [first, ...rest] = block.children;
  const children =
    first?.type === 'text'
      ? [{ ...first, value: first.value.replace(DEFINITION, '') }, ...rest]
      : block.children;
  return splitAt(children, NEXT);
}

/** Splits running text where a mark stands in its plain parts. */
function splitAt(children: readonly PhrasingContent[], mark: RegExp): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type !== 'text') {
      parts.at(-1)?.push(child);
      continue;
    }
    const [before = '', ...after] = child.value.split(mark);
    if (before !== '') parts.at(-1)?.push({ ...child, value: before });
    for (const value of after) parts.push(value === '' ? [] : [{ ...child, value }]);
  }
  return parts.filter((part) => part.length > 0);
}

interface Parent {
  children: RootContent[];
}

/** Visits all that holds blocks. Lists are made of what a parent holds, so the innermost come first. */
function visitParents(node: Parent, visit: (parent: Parent) => void): void {
  for (const child of node.children)
    if (child.type === 'blockquote' || child.type === 'list' || child.type === 'listItem')
      visitParents(child as unknown as Parent, visit);
  visit(node);
}
