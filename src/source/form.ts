import type { Paragraph, Root, RootContent } from 'mdast';
import { textOf } from './text-of.ts';

/** Where the parts of a pattern's form stand: indices into the children of the tree's root; -1 for a missing part. */
export interface Form {
  readonly heading: number;
  readonly opening: number;
  readonly problem: number;
  /** The first block of the discussion. */
  readonly discussion: number;
  readonly therefore: number;
  /** The first paragraph of the solution. */
  readonly solution: number;
  /** The last paragraph of the solution. */
  readonly solutionEnd: number;
  readonly closing: number;
  readonly references: number;
}

/** Finds the parts by their looks: italic opening and closing, bold problem and solution, "Therefore:" between. */
export function findForm(tree: Root): Form {
  const blocks = tree.children;
  const heading = blocks.findIndex((block) => block.type === 'heading' && block.depth === 1);
  const references = blocks.findIndex(
    (block) => block.type === 'heading' && block.depth > 1 && /^references:?$/i.test(textOf(block).trim()),
  );
  const end = references === -1 ? blocks.length : references;
  const therefore = blocks.findIndex(
    (block) => block.type === 'paragraph' && /^therefore:?$/i.test(textOf(block).trim()),
  );
  const beforeTherefore = therefore === -1 ? end : therefore;
  const opening = find(blocks, heading + 1, beforeTherefore, (block) => isWholly(block, 'emphasis'));
  const problem = find(blocks, heading + 1, beforeTherefore, (block) => isWholly(block, 'strong'));
  const discussion = find(
    blocks,
    Math.max(opening, problem, heading) + 1,
    beforeTherefore,
    (block) => block.type !== 'thematicBreak',
  );
  const solution =
    therefore === -1
      ? -1
      : find(blocks, therefore + 1, Math.min(therefore + 2, end), (block) => isWholly(block, 'strong'));
  let solutionEnd = solution;
  while (solutionEnd !== -1 && solutionEnd + 1 < end && isWholly(blocks[solutionEnd + 1], 'strong'))
    solutionEnd++;
  let closing = -1;
  for (let index = end - 1; index > Math.max(therefore, solutionEnd, problem, opening); index--) {
    if (isWholly(blocks[index], 'emphasis')) {
      closing = index;
      break;
    }
  }
  return { heading, opening, problem, discussion, therefore, solution, solutionEnd, closing, references };
}

function find(
  blocks: readonly RootContent[],
  from: number,
  to: number,
  is: (block: RootContent) => boolean,
): number {
  for (let index = from; index < to; index++) {
    const block = blocks[index];
    if (block && is(block)) return index;
  }
  return -1;
}

/** Whether a paragraph is wholly in italics or wholly in bold; line breaks and spaces outside do not count. */
export function isWholly(block: RootContent | undefined, type: 'emphasis' | 'strong'): block is Paragraph {
  if (block?.type !== 'paragraph') return false;
  const children = block.children.filter(
    (child) => !(child.type === 'text' && child.value.trim() === '') && child.type !== 'break',
  );
  return children.length > 0 && children.every((child) => child.type === type);
}
