import type { Nodes, Root } from 'mdast';
import { type PackedWords, packWords } from '../../language/packed-words.ts';
import { wordsOf } from '../../language/words.ts';
import { isFileReference, parseNumbered } from '../render/names-in-prose.ts';
import { FORM_WORDS } from './form-words.ts';
import { textOf } from '../render/text-of.ts';

/** Length of the shortest word that is counted. Shorter words say little about the subject of a text. */
const SHORTEST = 4;

/** Length of the longest word that is counted. Longer ones are not words and would only take memory. */
const LONGEST = 40;

/**
 * Counts the longer words of a text, in lower case. Names of patterns are left out, because they indicate links and not
 * wording; so are code and the references.
 */
export function countWords(tree: Root): PackedWords {
  const counts = new Map<string, number>();
  const references = tree.children.findIndex(
    (block) => block.type === 'heading' && FORM_WORDS.references.isWhole(textOf(block)),
  );
  for (const block of references === -1 ? tree.children : tree.children.slice(0, references)) {
    if (block.type === 'heading' && block.depth === 1) continue;
    const text = proseOf(block).replace(/\[\[[^[\]\n]*\]\]/g, ' ');
    for (const { folded } of wordsOf(text)) {
      if (folded.length < SHORTEST || folded.length > LONGEST) continue;
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
    }
  }
  return packWords(counts);
}

function proseOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'strong' && parseNumbered(textOf(node)) && !node.children.some(isStrong)) return ' ';
  if (node.type === 'link' && isFileReference(node.url)) return ' ';
  if (!('children' in node)) return ' ';
  const between = node.children.some((child) => 'children' in child && child.type === 'paragraph') ? ' ' : '';
  return node.children.map((child) => proseOf(child)).join(between);
}

function isStrong(node: Nodes): boolean {
  return node.type === 'strong';
}
