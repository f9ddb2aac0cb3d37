import type { Element, Root as Html } from 'hast';
import { eachElement } from './each-node.ts';
import { sectionSlug } from './section-slug.ts';
import { textOfHtml } from './text-of-html.ts';

/** The parts of a pattern that links can lead to, as they can to headings. */
export const LINKED_PARTS = ['problem', 'therefore', 'solution'] as const;

/**
 * Gives an id to each heading, and to the problem, the “Therefore” and the solution of a text, so that links can lead
 * there: `p13-references`, `p13-solution`. Existing ids stay, and no id is given twice.
 */
export function giveHeadingsIds(html: Html, prefix: string): void {
  const taken = new Set<unknown>();
  const counts = new Map<string, number>();
  eachElement(html, ({ properties }) => {
    taken.add(properties['id']);
  });
  eachElement(html, (node) => {
    const name = nameOf(node);
    if (name === null || node.properties['id'] !== undefined) return;
    let count = counts.get(name) ?? 1;
    const id = () => (count === 1 ? prefix + name : `${prefix}${name}-${count}`);
    while (taken.has(id())) count++;
    counts.set(name, count + 1);
    taken.add(id());
    node.properties['id'] = id();
  });
}

function nameOf(node: Element): string | null {
  if (/^h[1-6]$/.test(node.tagName)) return sectionSlug(textOfHtml(node)) || 'section';
  const { className } = node.properties;
  return Array.isArray(className) ? (LINKED_PARTS.find((part) => className.includes(part)) ?? null) : null;
}
