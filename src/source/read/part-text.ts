import type { Root } from 'mdast';
import { textOf } from '../render/text-of.ts';
import { FORM_WORDS } from './form-words.ts';
import type { Form } from './form.ts';

/** Returns the problem or the solution as plain text; empty if the text has none. */
export function partText(tree: Root, form: Form, part: 'problem' | 'solution'): string {
  const end = part === 'solution' ? form.solutionEnd : form.problem;
  if (form[part] === -1) return '';
  const text = tree.children
    .slice(form[part], end + 1)
    .map((block) => textOf(block).replace(/\s+/g, ' ').trim())
    .join(' ');
  return part === 'solution' && form.therefore === form.solution
    ? text.slice(FORM_WORDS.therefore.beginning(text).length)
    : text;
}
