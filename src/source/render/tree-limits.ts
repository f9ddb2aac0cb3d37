import type { Nodes, Root } from 'mdast';
import type { Excess } from './text-limits.ts';

/** How large a parsed text may become when it is rendered. */
export interface TreeBounds {
  readonly depth: number;
  /** Cells of all tables, including those that fill up short rows. */
  readonly cells: number;
  /** References to link definitions and footnotes. */
  readonly references: number;
  /** Characters of addresses that such references repeat. */
  readonly copied: number;
}

/**
 * Times of mdast-util-to-hast 13 with hast-util-raw 9.2 under Node 20 on one core, for the texts that each bound
 * refuses: 23 s for 8 KB of a table with very many columns and as many rows of one cell, 3 s for 40 KB of references to
 * one definition, and 3 s for 13 KB of references to one long address, which became 10 MB.
 */
export const TREE_BOUNDS: TreeBounds = {
  depth: 100,
  cells: 50_000,
  references: 5_000,
  copied: 256 * 1024,
};

/**
 * Finds what would make a parsed text far larger when it is rendered, or would overflow a walk through it: deep
 * nesting, rows that are filled up to a very wide table, addresses that many references repeat. Takes time linear in
 * the tree.
 */
export function findTreeExcess(tree: Root, bounds: TreeBounds = TREE_BOUNDS): Excess | null {
  const sizes = new Map<string, number>();
  const references: { readonly identifier: string; readonly line: number }[] = [];
  let cells = 0;
  const waiting: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    const line = node.position?.start.line ?? 1;
    if (depth > bounds.depth)
      return excess(line, 'is nested too deeply', 'Remove levels of lists, quotations and emphasis.');
    if (node.type === 'table') {
      cells += (node.align?.length ?? 0) * node.children.length;
      if (cells > bounds.cells)
        return excess(line, `has tables of more than ${bounds.cells} cells`, 'Make the tables smaller.');
    }
    if (node.type === 'definition' && !sizes.has(node.identifier))
      sizes.set(node.identifier, node.url.length + (node.title?.length ?? 0));
    if (node.type === 'linkReference' || node.type === 'imageReference' || node.type === 'footnoteReference')
      references.push({ identifier: node.identifier, line });
    if ('children' in node)
      for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
  }
  let copied = 0;
  for (const [index, { identifier, line }] of references.entries()) {
    copied += sizes.get(identifier) ?? 0;
    if (copied > bounds.copied || index >= bounds.references)
      return excess(
        line,
        'repeats too much by reference',
        'Use fewer references to link definitions and footnotes.',
      );
  }
  return null;
}

/**
 * Most levels of HTML. Raw HTML may add to those of Markdown. The recursive functions of hast-util-raw 9 overflowed the
 * stack of Node 20 on 15 KB of tags that were never closed.
 */
const MOST_LEVELS = 300;

/** Whether recursive functions can walk a tree of HTML. */
export function isShallow(tree: { readonly children: readonly unknown[] }, most = MOST_LEVELS): boolean {
  const waiting: { readonly node: object; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > most) return false;
    if (!('children' in node) || !Array.isArray(node.children)) continue;
    for (const child of node.children as readonly object[]) waiting.push({ node: child, depth: depth + 1 });
  }
  return true;
}

/** Counts the tags of raw HTML in a text. */
export function countTags(tree: Root): number {
  let tags = 0;
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'html') tags += node.value.match(/</g)?.length ?? 0;
    if ('children' in node) waiting.push(...node.children);
  }
  return tags;
}

function excess(line: number, what: string, hint: string): Excess {
  return { line, message: `The text ${what}.`, hint };
}
