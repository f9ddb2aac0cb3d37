import type { Paragraph, RootContent } from 'mdast';
import { isSameName } from '../../language/same-name.ts';
import { PART_CLASSES } from '../render/markdown.ts';
import type { PatternFile } from './pattern-file.ts';

/** The text but for its heading, where the heading only repeats the name; the parts of the form are marked by class. */
export function textWithoutHeading({ tree, form, facts, declaration }: PatternFile): PatternFile['tree'] {
  const classes = new Map<number, (typeof PART_CLASSES)[number]>();
  for (const part of PART_CLASSES) if (form[part] !== -1) classes.set(form[part], part);
  for (let index = form.solution; index !== -1 && index <= form.solutionEnd; index++)
    classes.set(index, 'solution');
  const repeats = facts.heading !== null && isSameName(facts.heading.name, declaration.pattern.name);
  return {
    ...tree,
    children: tree.children.flatMap((block, index) => {
      if (index === form.heading && repeats) return [];
      if (index === form.therefore && index === form.solution && block.type === 'paragraph')
        return splitSolution(block);
      const part = classes.get(index);
      return part ? [marked(block, part)] : [block];
    }),
  };
}

function marked<T extends RootContent>(block: T, part: (typeof PART_CLASSES)[number]): T {
  return { ...block, data: { ...block.data, hProperties: { className: [part] } } };
}

/** "Therefore:" and the solution in one paragraph are shown as two, as in all other patterns. */
function splitSolution(paragraph: Paragraph): Paragraph[] {
  const [word, ...rest] = paragraph.children;
  if (word?.type !== 'text') return [marked(paragraph, 'solution')];
  const therefore = { ...paragraph, children: [{ ...word, value: word.value.trim() }] };
  return [marked(therefore, 'therefore'), marked({ ...paragraph, children: rest }, 'solution')];
}
