import type { Nodes, Root } from 'mdast';
import { textOf } from './text-of.ts';

/** A place in a text that names another pattern, before it is known which one is meant. */
export interface NamedInProse {
  readonly reference: Reference;
  /** The sentence around it, as plain text. */
  readonly sentence: string;
  /** In the file, from 1. */
  readonly line: number;
  /** In the file, from 1. */
  readonly column: number;
}

/** The three ways to name a pattern: `**Name (27)**`, `[[Name]]`, and a link to the other file. */
export type Reference =
  | { readonly kind: 'numbered'; readonly name: string; readonly id: number }
  | { readonly kind: 'bracketed'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string; readonly text: string };

/** The name and number in `Living Documentation (27)`, or null. */
export function parseNumbered(text: string): { name: string; id: number } | null {
  const match = /^\s*(\S.*?)\s*\((\d{1,9})\)\s*$/s.exec(text);
  return match ? { name: (match[1] ?? '').replace(/\s+/g, ' '), id: Number(match[2]) } : null;
}

/** `[[Name]]` and `[[Name|shown text]]`; a fresh expression each time, for it keeps its place. */
export function bracketed(): RegExp {
  return /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g;
}

/** Whether a link's target may be another pattern's file: relative, and ending in `.md`. */
export function isFileReference(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(url) && /\.md(?:[#?].*)?$/i.test(url);
}

/** Finds every name of another pattern in a text. `linesBefore` is how many lines of the file precede the text. */
export function findNames(tree: Root, linesBefore: number): NamedInProse[] {
  const found: NamedInProse[] = [];
  visitBlocks(tree, (block) => {
    const text = textOf(block);
    const sentences = sentencesOf(text);
    const note = (reference: Reference, offset: number, node: Nodes) => {
      const sentence = sentences.find(({ end }) => offset < end) ?? sentences.at(-1);
      found.push({
        reference,
        sentence: (sentence?.text ?? text).replace(/\s+/g, ' ').trim(),
        line: (node.position?.start.line ?? 1) + linesBefore,
        column: node.position?.start.column ?? 1,
      });
    };
    visitInline(block, 0, note);
  });
  return found;
}

type Note = (reference: Reference, offset: number, node: Nodes) => void;

/** Walks the inline content of a block, keeping count of the plain text before each part; returns the count after it. */
function visitInline(node: Nodes, offset: number, note: Note): number {
  if (node.type === 'link' && isFileReference(node.url)) {
    note({ kind: 'file', path: node.url, text: textOf(node) }, offset, node);
    return offset + textOf(node).length;
  }
  if (node.type === 'strong' && !node.children.some((child) => child.type === 'link')) {
    const numbered = parseNumbered(textOf(node));
    if (numbered) {
      note({ kind: 'numbered', ...numbered }, offset, node);
      return offset + textOf(node).length;
    }
  }
  if (node.type === 'text') {
    for (const match of node.value.matchAll(bracketed())) {
      note({ kind: 'bracketed', name: (match[1] ?? '').trim() }, offset + match.index, node);
    }
    return offset + node.value.length;
  }
  if ('children' in node) {
    let at = offset;
    for (const child of node.children) at = visitInline(child, at, note);
    return at;
  }
  return offset + textOf(node).length;
}

/** Visits the blocks that hold running text; headings of level 1 are the pattern's own name and are left out. */
function visitBlocks(node: Nodes, visit: (block: Nodes) => void): void {
  if (node.type === 'paragraph' || node.type === 'tableCell' || (node.type === 'heading' && node.depth > 1))
    visit(node);
  else if ('children' in node && node.type !== 'heading')
    for (const child of node.children) visitBlocks(child, visit);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function sentencesOf(text: string): { text: string; end: number }[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({
    text: segment,
    end: index + segment.length,
  }));
}
