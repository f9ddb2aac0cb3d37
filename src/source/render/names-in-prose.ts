import type { Nodes, Root } from 'mdast';
import type { Place } from '../../language/diagnostic.ts';
import { splitSentences } from '../../language/prose/sentences.ts';
import { plainText } from './plain-text.ts';
import { textOf } from './text-of.ts';

/** A place in a file whose text names another pattern, before it is known which one is meant. */
export interface NamedInProse extends Place {
  readonly reference: Reference;
  /** The sentence around it, as plain text. */
  readonly sentence: string;
}

/** The three ways to name a pattern: `**Name (27)**`, `[[Name]]`, and a link to the other file. */
export type Reference =
  | { readonly kind: 'numbered'; readonly name: string; readonly id: number }
  | ({ readonly kind: 'bracketed' } & Bracketed)
  | { readonly kind: 'file'; readonly path: string; readonly text: string };

/** What stands in double square brackets. */
export interface Bracketed {
  /** The target as it is written, without section: a name, a number, a path, an alias; empty for this very text. */
  readonly name: string;
  /** The heading that the link leads to, such as `Costs` of `[[Name#Costs]]`; empty where it leads to the whole. */
  readonly section: string;
  /** The text to show, where the author gives one. */
  readonly label: string | null;
  /** Whether the target is to be shown in place: `![[plan.png]]`. */
  readonly isEmbed: boolean;
}

const LONGEST_NAME = 250;

/** The name and number in `Living Documentation (27)`, or null. */
export function parseNumbered(text: string): { name: string; id: number } | null {
  // A longer text is a sentence; the bound also keeps the search short, whatever an author writes.
  if (text.length > LONGEST_NAME) return null;
  const match = /^\s*(\S.*?)\s*[(（](\d{1,9})[)）]\s*$/s.exec(text);
  return match ? { name: plainText(withoutBrackets(match[1] ?? '')), id: Number(match[2]) } : null;
}

/** A text in which names in double brackets are shown as readers see them: `[[Name|label]]` is `label`. */
export function withoutBrackets(text: string): string {
  return text.replace(bracketed(), (whole) => {
    const { name, section, label } = parseBracketed(whole);
    return label ?? (name || section);
  });
}

/**
 * `[[Name]]`, `[[Name#Section]]`, `[[Name|shown text]]` and each with `!` before it; a fresh expression each time, for
 * it keeps its place.
 */
export function bracketed(): RegExp {
  return /!?\[\[[^[\]|\n]{1,200}(?:\|[^[\]\n]{1,200})?\]\]/g;
}

/** Takes a match of `bracketed` apart. */
export function parseBracketed(match: string): Bracketed {
  const isEmbed = match.startsWith('!');
  const [target = '', ...labels] = match.slice(isEmbed ? 3 : 2, -2).split('|');
  const [name = '', ...sections] = target.split('#');
  return {
    name: name.trim(),
    section: (sections.at(-1) ?? '').trim(),
    label: labels.length > 0 ? labels.join('|').trim() : null,
    isEmbed,
  };
}

/** No path in a folder is longer, in characters. */
export const LONGEST_PATH = 1_000;

/** Whether a link's target may be another pattern's file: relative, and ending in `.md`. */
export function isFileReference(url: string): boolean {
  const [path = ''] = url.split(/[#?]/, 1);
  // To make a very long path plain takes time that grows with the square of its length.
  if (path.length > LONGEST_PATH) return false;
  return !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url) && /\.md$/i.test(path);
}

/** Finds every name of another pattern in a text. `linesBefore` is how many lines of the file precede it. */
export function findNames(tree: Root, source: string, linesBefore: number): NamedInProse[] {
  const found: NamedInProse[] = [];
  visitBlocks(tree, (block) => {
    const sentences = splitSentences(textOf(block));
    let current = 0;
    const note = (reference: Reference, offset: number, place: Place) => {
      // References come in the order of the text.
      while (offset >= (sentences[current]?.end ?? Infinity) && current + 1 < sentences.length) current++;
      found.push({
        reference,
        sentence: sentences[current]?.text ?? '',
        line: place.line + linesBefore,
        column: place.column,
      });
    };
    visitInline(block, 0, { source, note });
  });
  return found;
}

/** What a walk through running text needs: the Markdown that it was parsed from, and whom to tell. */
interface Walk {
  readonly source: string;
  /** Takes a reference, how much plain text of the block precedes it, and its place in the Markdown. */
  readonly note: (reference: Reference, offset: number, place: Place) => void;
}

/** Walks the inline content of a block, keeping count of the plain text before each part; returns the count after it. */
function visitInline(node: Nodes, offset: number, walk: Walk): number {
  if (node.type === 'link' && isFileReference(node.url)) {
    walk.note({ kind: 'file', path: node.url, text: textOf(node) }, offset, startOf(node));
    return offset + textOf(node).length;
  }
  if (node.type === 'strong' && !node.children.some(({ type }) => type === 'link' || type === 'strong')) {
    const numbered = parseNumbered(textOf(node));
    if (numbered) {
      walk.note({ kind: 'numbered', ...numbered }, offset, startOf(node));
      return offset + textOf(node).length;
    }
  }
  if (node.type === 'text') {
    const matches = [...node.value.matchAll(bracketed())];
    const places = placesInSource(node, matches.length, walk.source);
    for (const [index, match] of matches.entries()) {
      const reference: Reference = { kind: 'bracketed', ...parseBracketed(match[0]) };
      walk.note(reference, offset + match.index, places[index] ?? startOf(node));
    }
    return offset + node.value.length;
  }
  if ('children' in node) {
    let at = offset;
    for (const child of node.children) at = visitInline(child, at, walk);
    return at;
  }
  return offset + textOf(node).length;
}

function startOf(node: Nodes): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/**
 * The places of the names in double brackets within a text. They are looked up in the Markdown, for the plain text has
 * no indentation and no escapes; empty where the two do not agree on how many there are.
 */
function placesInSource(node: Nodes, count: number, source: string): Place[] {
  if (count === 0 || !node.position) return [];
  const { start, end } = node.position;
  const raw = source.slice(start.offset, end.offset);
  const matches = [...raw.matchAll(bracketed())];
  if (matches.length !== count) return [];
  let { line } = start;
  let lineStart = 1 - start.column;
  let next = raw.indexOf('\n');
  return matches.map(({ index }) => {
    for (; next !== -1 && next < index; next = raw.indexOf('\n', next + 1)) {
      line++;
      lineStart = next + 1;
    }
    return { line, column: index - lineStart + 1 };
  });
}

/** Visits the blocks that hold running text; headings of level 1 are the pattern's own name and are left out. */
function visitBlocks(node: Nodes, visit: (block: Nodes) => void): void {
  if (node.type === 'paragraph' || node.type === 'tableCell' || (node.type === 'heading' && node.depth > 1))
    visit(node);
  else if ('children' in node && node.type !== 'heading')
    for (const child of node.children) visitBlocks(child, visit);
}
