import type { Root } from 'mdast';
import { eachNode } from './each-node.ts';
import { LINKED_PARTS } from './heading-ids.ts';
import { sectionSlug } from './section-slug.ts';
import { textOf } from './text-of.ts';

/** Finds ids in raw HTML. Longer ones do not count. */
const HTML_ID = /\s(?:id|name)\s{0,9}=\s{0,9}["']?([^\s"'>]{1,200})/gi;

/** Lists the sections of a text that links can lead to: its headings, the parts of the form, and ids in raw HTML. */
export function findSections(tree: Root): ReadonlySet<string> {
  const sections = new Set<string>(LINKED_PARTS);
  const counts = new Map<string, number>();
  eachNode(tree, (node) => {
    if (node.type === 'heading') {
      const slug = sectionSlug(textOf(node)) || 'section';
      const count = (counts.get(slug) ?? 0) + 1;
      counts.set(slug, count);
      sections.add(count === 1 ? slug : `${slug}-${count}`);
    }
    if (node.type === 'html') for (const [, id = ''] of node.value.matchAll(HTML_ID)) sections.add(id);
  });
  return sections;
}
