import type { Element, Nodes as HtmlNodes } from 'hast';
import type { Nodes } from 'mdast';

/**
 * Calls a function for each node of a Markdown tree, in the order of the text. The function may give a node other
 * children, which are walked in place of the ones before. (unist-util-visit 5 makes and names a function for each node,
 * which takes longer than most of what looks at every text.)
 */
export function eachNode(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ('children' in node) for (const child of node.children) eachNode(child, look);
}

/** The same for the elements of HTML. */
export function eachElement(node: HtmlNodes, look: (element: Element) => void): void {
  if (node.type === 'element') look(node);
  if ('children' in node) for (const child of node.children) eachElement(child, look);
}
