import type { Root } from 'mdast';
import type { Heading } from '../../language/review/reviewed-language.ts';
import type { Form } from './form.ts';
import { textOf } from '../render/text-of.ts';

/** Returns the heading of level 1, with its asterisks separated from its name. */
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
