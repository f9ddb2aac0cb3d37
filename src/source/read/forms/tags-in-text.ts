import type { Nodes, Root } from 'mdast';
import { textOf } from '../../render/text-of.ts';

/** The asterisks that end a line of tags: `#garden/centre **`. */
export function tagAsterisksOf(block: Nodes): number {
  if (block.type !== 'paragraph') return 0;
  const line = textOf(block).trimEnd().split('\n').at(-1) ?? '';
  return /(?:^|\s)#[\p{L}_][\p{L}\p{N}_/-]*\s+(\*{1,3})$/u.exec(line)?.[1]?.length ?? 0;
}

const TAG = /(?:^|\s)#([\p{L}_][\p{L}\p{N}_/-]*)/gu;

/** Returns the tags in a text, such as `#town/centre`, without the `#`, each once. */
export function tagsOf(tree: Root): string[] {
  const tags: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'text') for (const [, tag = ''] of node.value.matchAll(TAG)) tags.push(tag);
    else if ('children' in node && node.type !== 'link') for (const child of node.children) visit(child);
  };
  visit(tree);
  return [...new Set(tags)];
}
