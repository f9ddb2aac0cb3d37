import type { Nodes, Root } from 'mdast';
import type { Place } from '../../../language/diagnostic.ts';

/** Words in capitals, such as OPEN DOOR, by which many authors name another pattern. */
export interface CapitalName extends Place {
  readonly name: string;
}

const CAPITALS = /\p{Lu}[\p{Lu}\p{N}]*(?:(?:[\s&/]+|[-’'])\p{Lu}[\p{Lu}\p{N}]*)*/gu;

/** Fewest letters of such a name; shorter words in capitals are abbreviations. */
const FEWEST_LETTERS = 4;
const LONGEST_NAME = 120;
const MOST_NAMES = 300;

/** Finds every run of words in capitals in running text. Headings and code are left out. */
export function findCapitalNames(tree: Root, linesBefore: number): CapitalName[] {
  const found: CapitalName[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      for (const match of node.value.matchAll(CAPITALS)) {
        // A sentence may begin with a word of one letter.
        const name = match[0].replace(/^[AI]\s+/, '').replace(/\s+/g, ' ');
        if (name.length < FEWEST_LETTERS || name.length > LONGEST_NAME || found.length >= MOST_NAMES)
          continue;
        const lines = node.value.slice(0, match.index).split('\n').length - 1;
        found.push({ name, line: line + lines + linesBefore, column });
      }
    } else if (node.type !== 'heading' && 'children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}
