import type { Root, RootContent } from 'mdast';
import type { Block } from '../language/review/parts.ts';
import type { Heading } from '../language/review/reviewed-language.ts';
import { type Form, isWholly } from './form.ts';
import { textOf } from './text-of.ts';

/** The blocks of a text by their looks, without the heading. `linesBefore` is how many lines of the file precede it. */
export function findBlocks(tree: Root, { heading }: Form, linesBefore: number): Block[] {
  return tree.children.flatMap((block, index) => {
    const kind = index === heading ? null : kindOf(block);
    if (kind === null) return [];
    return [
      {
        kind,
        line: (block.position?.start.line ?? 1) + linesBefore,
        column: block.position?.start.column ?? 1,
      },
    ];
  });
}

function kindOf(block: RootContent): Block['kind'] | null {
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
      if (/^therefore[:,]?$/i.test(text)) return 'therefore';
      if (block.type === 'heading')
        return block.depth > 1 && /^references:?$/i.test(text) ? 'references' : 'text';
      if (/^therefore:\s/i.test(text))
        return isWholly(withoutFirst(block), 'strong') ? 'therefore-bold' : 'therefore';
      if (block.children.every(isPicture)) return 'figure';
      if (isWholly(block, 'emphasis')) return 'italic';
      return isWholly(block, 'strong') ? 'bold' : 'text';
    }
    default:
      return 'text';
  }
}

function withoutFirst<T extends { readonly children: readonly unknown[] }>(block: T): T {
  return { ...block, children: block.children.slice(1) };
}

function isPicture(child: { readonly type: string; readonly value?: string }): boolean {
  return (
    ['image', 'imageReference', 'html', 'break'].includes(child.type) ||
    (child.type === 'text' && child.value?.trim() === '')
  );
}

/** The heading of level 1, with its asterisks apart from its name. */
export function findHeading(tree: Root, { heading }: Form, linesBefore: number): Heading | null {
  const block = tree.children[heading];
  if (!block) return null;
  const text = textOf(block).replace(/\s+/g, ' ').trim();
  let end = text.length;
  while (text[end - 1] === '*') end--;
  return {
    name: text.slice(0, end).trim(),
    asterisks: text.slice(end),
    line: (block.position?.start.line ?? 1) + linesBefore,
    column: block.position?.start.column ?? 1,
  };
}
