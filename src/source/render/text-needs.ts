import type { Root } from 'mdast';
import { eachNode } from './each-node.ts';
import { grammarOf } from './code-languages.ts';
import type { TextPart } from './text-parts.ts';

/** What a text needs to be drawn beyond plain HTML. */
export interface TextNeeds {
  readonly math: boolean;
  readonly diagrams: boolean;
  /** The grammars of its code. */
  readonly grammars: ReadonlySet<string>;
}

/** The word after a fence of code that holds a diagram, and that of one that holds a formula. */
export const DIAGRAM = 'mermaid';
export const FORMULA = 'math';

/** Finds what a text needs. */
export function findNeeds(tree: Root): TextNeeds {
  let math = false;
  let diagrams = false;
  const grammars = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath') math = true;
    if (node.type !== 'code' || !node.lang) return;
    if (node.lang === FORMULA) math = true;
    if (node.lang === DIAGRAM) diagrams = true;
    const grammar = grammarOf(node.lang);
    if (grammar !== null) grammars.add(grammar);
  });
  return { math, diagrams, grammars };
}

/** Returns what a site with such texts has beside its pages. */
export function partsNeeded(all: readonly TextNeeds[]): ReadonlySet<TextPart> {
  const parts = new Set<TextPart>();
  for (const { math, diagrams, grammars } of all) {
    if (math) parts.add('math');
    if (grammars.size > 0) parts.add('code');
    if (diagrams) parts.add('diagrams');
  }
  return parts;
}
