import type { ElementContent } from 'hast';

/** Returns the plain text of a part of an HTML tree. */
export function textOfHtml(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map((child) => textOfHtml(child)).join('') : '';
}
