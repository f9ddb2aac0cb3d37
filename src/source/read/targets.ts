import type { Root } from 'mdast';
import { eachNode } from '../render/each-node.ts';
import type { Place } from '../../language/diagnostic.ts';

/**
 * An address that a text links to, or a picture that it shows. The path of a file that is written as code may be a link,
 * or speak of a file of any other folder.
 */
export interface Target extends Place {
  readonly kind: 'link' | 'picture' | 'code';
  /** The address as written. */
  readonly url: string;
}

/** Finds every address in a text. `linesBefore` is the number of lines of the file before the text. */
export function findTargets(tree: Root, linesBefore: number): Target[] {
  const targets: Target[] = [];
  const shown = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'imageReference') shown.add(node.identifier);
  });
  eachNode(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const isPicture = node.type === 'image' || (node.type === 'definition' && shown.has(node.identifier));
    targets.push({
      kind: isPicture ? 'picture' : 'link',
      url: node.url,
      line: line + linesBefore,
      column,
    });
  });
  return targets;
}
