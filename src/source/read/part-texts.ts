import { type Form, findForm } from './form.ts';
import type { ParsedText } from './parsed-text.ts';

/**
 * Returns the parts of a pattern's text as Markdown, by their names in the order of the form. What belongs to no part is
 * “other text”. Spaces and line breaks within a part are single spaces, because they change nothing for readers.
 */
export function partTexts({ tree, text, contentStart }: ParsedText): ReadonlyMap<string, string> {
  const { form } = findForm(tree);
  const found = new Map<string, string>();
  tree.children.forEach((block, index) => {
    if (index === form.heading || block.type === 'thematicBreak' || !block.position) return;
    const part = partAt(index, form);
    const { start, end } = block.position;
    const own = text.slice(contentStart + (start.offset ?? 0), contentStart + (end.offset ?? 0));
    found.set(part, `${found.get(part) ?? ''} ${own.replace(/\s+/g, ' ')}`.trim());
  });
  return found;
}

function partAt(index: number, form: Form): string {
  if (form.references !== -1 && index >= form.references) return 'references';
  if (index === form.opening) return 'opening';
  if (index === form.problem) return 'problem';
  if (form.solution !== -1 && index >= form.solution && index <= form.solutionEnd) return 'solution';
  if (index === form.closing) return 'closing';
  const isDiscussion =
    form.discussion !== -1 && index >= form.discussion && (form.therefore === -1 || index < form.therefore);
  return isDiscussion ? 'discussion' : 'other text';
}
