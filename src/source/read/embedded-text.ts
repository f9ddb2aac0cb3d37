import type { Heading, Root, RootContent } from 'mdast';
import { sectionSlug } from '../render/section-slug.ts';
import { textOf } from '../render/text-of.ts';
import type { PatternFile } from './pattern-file.ts';

/** Longest text that is shown within another one, in characters. */
const LONGEST = 10_000;

/** Longest text that is shown whole where it has no problem and no solution, in characters. */
const SHORT = 3_000;

/**
 * Returns what is shown of a text within another one: a section, or the problem and the solution. A text without these
 * is shown whole if it is short, otherwise up to its first heading. Null if there is nothing to show or too much.
 *
 * @param section The heading of the section; empty for the text itself.
 */
export function embeddedText(file: PatternFile, section: string): Root | null {
  const children = section === '' ? summaryOf(file) : sectionOf(file, section);
  const length = lengthOf(children);
  return length === 0 || length > LONGEST ? null : { type: 'root', children };
}

function summaryOf({ tree, form }: PatternFile): RootContent[] {
  const { problem, solution, solutionEnd, heading } = form;
  const parts = tree.children.filter(
    (_, index) => index === problem || (solution !== -1 && index >= solution && index <= solutionEnd),
  );
  if (parts.length > 0) return parts;
  const whole = tree.children.filter((_, index) => index !== heading);
  if (lengthOf(whole) <= SHORT) return whole;
  const end = whole.findIndex(({ type }, index) => type === 'heading' && index > 0);
  return end === -1 ? whole.slice(0, 1) : whole.slice(0, end);
}

function sectionOf({ tree }: PatternFile, section: string): RootContent[] {
  const slug = sectionSlug(section);
  const start = tree.children.findIndex(
    (block) => block.type === 'heading' && sectionSlug(textOf(block)) === slug,
  );
  const heading = tree.children[start];
  if (heading?.type !== 'heading') return [];
  const isNext = (block: RootContent): block is Heading =>
    block.type === 'heading' && block.depth <= heading.depth;
  const end = tree.children.findIndex((block, index) => index > start && isNext(block));
  return tree.children.slice(start + 1, end === -1 ? undefined : end);
}

function lengthOf(blocks: readonly RootContent[]): number {
  return blocks.reduce((sum, block) => sum + textOf(block).length, 0);
}
