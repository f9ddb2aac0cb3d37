import type { Root as Html } from 'hast';

const NAMES = { problem: 'Problem', solution: 'Solution' } as const;

/** Names the problem and the solution of a text for screen readers, which hear no bold type. */
export function labelParts(html: Html): void {
  for (const [part, name] of Object.entries(NAMES)) {
    const paragraph = html.children.find(
      (child) =>
        child.type === 'element' &&
        Array.isArray(child.properties['className']) &&
        child.properties['className'].includes(part),
    );
    if (paragraph?.type !== 'element') continue;
    paragraph.properties['role'] = 'group';
    paragraph.properties['ariaLabel'] = name;
  }
}
