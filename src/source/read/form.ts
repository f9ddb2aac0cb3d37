import type { Paragraph, Root, RootContent } from 'mdast';
import { type Block, findParts } from '../../language/review/parts.ts';
import { textOf } from '../render/text-of.ts';
import { FORM_WORDS, type FormWords } from './form-words.ts';

/**
 * The positions of the parts of a pattern's form, as indices into the children of the tree's root; -1 for a missing
 * part.
 */
export interface Form {
  readonly heading: number;
  readonly opening: number;
  readonly problem: number;
  /** The first block of the discussion. */
  readonly discussion: number;
  readonly therefore: number;
  /** The first paragraph of the solution. It may be the same paragraph as that of “Therefore:”. */
  readonly solution: number;
  /** The last paragraph of the solution. */
  readonly solutionEnd: number;
  readonly closing: number;
  readonly references: number;
}

/** The form of a text, and what it was recognised by. */
export interface FoundForm {
  readonly form: Form;
  /** The blocks of the text in order, without the heading, the thematic breaks and definitions. */
  readonly blocks: readonly FormBlock[];
}

/** A block with its index among the children of the tree's root. Its lines are those of the tree. */
interface FormBlock extends Block {
  readonly index: number;
}

/** Recognises the parts of a text by their form and by words. The review and the page both use this result. */
export function findForm(tree: Root, words: FormWords = FORM_WORDS): FoundForm {
  const heading = tree.children.findIndex((block) => block.type === 'heading' && block.depth === 1);
  let named: Block['kind'] | null = null;
  const blocks = tree.children.flatMap((block, index): FormBlock[] => {
    const own = index === heading ? null : kindOf(block, words);
    const kind = own !== null && block.type === 'paragraph' ? (named ?? own) : own;
    if (own !== null) named = block.type === 'heading' ? partBelow(textOf(block), words) : null;
    if (kind === null) return [];
    const { line = 1, column = 1 } = block.position?.start ?? {};
    return [{ kind, index, line, column }];
  });
  const parts = findParts(blocks);
  const at = (part: Parameters<typeof parts.get>[0]) => blocks[parts.get(part) ?? -1]?.index ?? -1;
  const solution = at('solution');
  const start = parts.get('solution') ?? -1;
  let solutionEnd = solution;
  // Below a heading, other paragraphs than the first may be anything.
  if (blocks[start]?.kind !== 'named-solution')
    for (let next = start + 1; blocks[next]?.kind === 'bold'; next++) {
      if (solution === -1 || blocks[next]?.index !== solutionEnd + 1) break;
      solutionEnd++;
    }
  const form: Form = {
    heading,
    opening: at('opening'),
    problem: at('problem'),
    discussion: at('discussion'),
    therefore: at('therefore'),
    solution,
    solutionEnd,
    closing: at('closing'),
    references: at('references'),
  };
  return { form, blocks };
}

/** Returns what the first paragraph below a heading is, if the heading names a part of the form. */
function partBelow(heading: string, words: FormWords): Block['kind'] | null {
  if (words.problem.isWhole(heading)) return 'named-problem';
  return words.solution.isWhole(heading) ? 'named-solution' : null;
}

/** Classifies a block by its look; null if it is not part of the text. */
function kindOf(block: RootContent, words: FormWords): Block['kind'] | null {
  switch (block.type) {
    case 'thematicBreak':
    case 'definition':
    case 'footnoteDefinition':
      return null;
    case 'html':
      return 'figure';
    case 'heading':
    case 'paragraph': {
      const text = textOf(block).trim();
      if (words.therefore.isWhole(text)) return 'therefore';
      if (block.type === 'heading')
        return block.depth > 1 && words.references.isWhole(text) ? 'references' : 'text';
      const beginning = words.therefore.beginning(text);
      if (beginning !== '' && isWholly({ ...block, children: block.children.slice(1) }, 'strong'))
        return 'therefore-bold';
      // A comma after such a word may begin any sentence of the discussion.
      if (/[:：]\s*$|^therefore\b/i.test(beginning)) return 'therefore';
      if (block.children.every(isPicture)) return 'figure';
      if (isWholly(block, 'emphasis')) return 'italic';
      return isWholly(block, 'strong') ? 'bold' : 'text';
    }
    default:
      return 'text';
  }
}

function isPicture(child: { readonly type: string; readonly value?: string }): boolean {
  return (
    ['image', 'imageReference', 'html', 'break'].includes(child.type) ||
    (child.type === 'text' && child.value?.trim() === '')
  );
}

/** Whether a paragraph is entirely italic or entirely bold, except for line breaks and spaces. */
function isWholly(block: Paragraph, type: 'emphasis' | 'strong'): boolean {
  const children = block.children.filter(
    (child) => !(child.type === 'text' && child.value.trim() === '') && child.type !== 'break',
  );
  return children.length > 0 && children.every((child) => child.type === type);
}
