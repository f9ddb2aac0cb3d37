import type { Nodes, Root } from 'mdast';
import type { Place } from '../../language/diagnostic.ts';
import { once } from '../../language/once.ts';
import { splitSentences } from '../../language/prose/sentences.ts';
import { plainText } from './plain-text.ts';
import { textOf } from './text-of.ts';

/** A place at which a text names another pattern, before it is known which pattern that is. */
export interface NamedInProse extends Place {
  readonly reference: NameForm;
  /** The sentence that contains it, as plain text. */
  readonly sentence: string;
}

/** The three ways to name a pattern: `**Name (27)**`, `[[Name]]`, and a link to the other file. */
export type NameForm =
  | { readonly kind: 'numbered'; readonly name: string; readonly id: number }
  | ({ readonly kind: 'bracketed' } & Bracketed)
  | { readonly kind: 'file'; readonly path: string; readonly text: string };

/** What stands in double square brackets. */
export interface Bracketed {
  /** The target as written, without its section: a name, a number, a path or an alias; empty for this same text. */
  readonly name: string;
  /** The heading that the link leads to, such as `Costs` in `[[Name#Costs]]`; empty if it leads to the whole text. */
  readonly section: string;
  /** The text to show, if the author gives one. */
  readonly label: string | null;
  /** Whether the target should be shown in place: `![[plan.png]]`. */
  readonly isEmbed: boolean;
}

const LONGEST_NAME = 250;

/** Parses a name with a number, such as `Living Documentation (27)`; null for any other text. */
export function parseNumbered(text: string): { name: string; id: number } | null {
  // A longer text is a sentence. This bound also keeps the search short, whatever an author writes.
  if (text.length > LONGEST_NAME) return null;
  const match = /^\s*(\S.*?)\s*[(（](\d{1,9})[)）]\s*$/s.exec(text);
  return match ? { name: plainText(withoutBrackets(match[1] ?? '')), id: Number(match[2]) } : null;
}

/** Replaces names in double brackets with what readers see: `[[Name|label]]` becomes `label`. */
export function withoutBrackets(text: string): string {
  return text.replace(bracketed(), (whole) => {
    const { name, section, label } = parseBracketed(whole);
    return label ?? (name || section);
  });
}

/**
 * Matches `[[Name]]`, `[[Name#Section]]` and `[[Name|shown text]]`, each with or without a preceding `!`. Each call
 * returns a new expression, because an expression remembers its position.
 */
export function bracketed(): RegExp {
  return /!?\[\[[^[\]|\n]{1,200}(?:\|[^[\]\n]{1,200})?\]\]/g;
}

/** Parses a match of `bracketed`. */
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

/** Writes a name in double brackets with its label, if it has one, and without its section. */
export function writeBracketed({ name, label }: Pick<Bracketed, 'name' | 'label'>): string {
  return `[[${name}${label === null ? '' : `|${label}`}]]`;
}

/** Longest path that a file in a folder can have, in characters. */
export const LONGEST_PATH = 1_000;

/** Whether the target of a link may be another pattern's file: a relative path that ends in `.md`. */
export function isFileReference(url: string): boolean {
  const [path = ''] = url.split(/[#?]/, 1);
  // Normalising a very long path takes time that grows with the square of its length.
  if (path.length > LONGEST_PATH) return false;
  return !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url) && /\.md$/i.test(path);
}

/**
 * Finds every place at which a text names another pattern. `linesBefore` is the number of lines of the file before the
 * text.
 *
 * @param isReference Whether the target of a link may be another pattern.
 */
export function findNames(
  tree: Root,
  source: string,
  linesBefore: number,
  isReference: (url: string) => boolean = isFileReference,
): NamedInProse[] {
  const found: NamedInProse[] = [];
  visitBlocks(tree, (block) => {
    // Most blocks name nothing, and finding the sentences of a block takes longer than finding the names in it.
    const split = once(() => splitSentences(textOf(block)));
    let current = 0;
    const note = (reference: NameForm, offset: number, place: Place) => {
      const sentences = split();
      // References come in the order of the text.
      while (offset >= (sentences[current]?.end ?? Infinity) && current + 1 < sentences.length) current++;
      found.push({
        reference,
        sentence: sentences[current]?.text ?? '',
        line: place.line + linesBefore,
        column: place.column,
      });
    };
    visitInline(block, 0, { source, note, isReference });
  });
  return found;
}

/** What a walk through running text needs. */
interface Walk {
  readonly source: string;
  readonly isReference: (url: string) => boolean;
  /**
   * Receives a reference, the number of characters of the block's plain text before it, and its place in the Markdown.
   */
  readonly note: (reference: NameForm, offset: number, place: Place) => void;
}

/** Walks the inline content of a block and counts its plain text. Returns the count after the node. */
function visitInline(node: Nodes, offset: number, walk: Walk): number {
  if (node.type === 'link' && walk.isReference(node.url)) {
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
      const reference: NameForm = { kind: 'bracketed', ...parseBracketed(match[0]) };
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
 * Finds the places of names in double brackets within a node. They are looked up in the Markdown, because the plain
 * text has neither indentation nor escapes. Empty if the two disagree on the number of names.
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

/**
 * Visits the blocks that contain running text. Headings of level 1 are left out, because they are the pattern's own
 * name.
 */
function visitBlocks(node: Nodes, visit: (block: Nodes) => void): void {
  if (node.type === 'paragraph' || node.type === 'tableCell' || (node.type === 'heading' && node.depth > 1))
    visit(node);
  else if ('children' in node && node.type !== 'heading')
    for (const child of node.children) visitBlocks(child, visit);
}
