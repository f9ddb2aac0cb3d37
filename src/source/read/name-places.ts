import type { Nodes, Parent, Root } from 'mdast';
import {
  type NameForm,
  bracketed,
  isFileReference,
  parseBracketed,
  parseNumbered,
} from '../render/names-in-prose.ts';
import { textOf } from '../render/text-of.ts';
import type { Span } from './parsed-text.ts';

/**
 * A place at which a text names a pattern, before it is known which pattern that is, if any. It is plain data, so that
 * it can be kept without the tree of the text.
 */
export interface NamePlace extends Span {
  readonly reference: NameForm;
  /** What stands between the marks of a bold name or of a link. */
  readonly inside: Span | null;
  /** What readers see of a link. */
  readonly shown: string;
  /** The name of a file, without its ending, in an address; null if the place has none, or it was not found. */
  readonly file: Span | null;
  /** Whether the place is certain. Escapes within a text may hide where a name in double brackets stands. */
  readonly isCertain: boolean;
  /** The places within this one. They count if it leads to no pattern. */
  readonly within: readonly NamePlace[];
}

/** A text with its tree, whose offsets count from `contentStart`. */
interface PlacedText {
  readonly text: string;
  readonly contentStart: number;
  readonly tree: Root;
}

/**
 * Finds every place at which a text may name a pattern: bold names with numbers, double brackets, and links to files. The
 * heading is the pattern's own name.
 */
export function findNamePlaces(parsed: PlacedText): readonly NamePlace[] {
  return placesIn(parsed.tree, parsed);
}

function placesIn(node: Nodes, parsed: PlacedText): readonly NamePlace[] {
  const children = (): readonly NamePlace[] =>
    'children' in node ? node.children.flatMap((child) => placesIn(child, parsed)) : [];
  switch (node.type) {
    case 'heading':
      return node.depth === 1 ? [] : children();
    case 'link':
    case 'definition':
      return isFileReference(node.url) ? [linkPlace(node, children(), parsed)] : children();
    case 'html':
      return htmlPlaces(node, parsed);
    case 'strong': {
      if (node.children.some(({ type }) => type === 'link' || type === 'strong')) return children();
      const numbered = parseNumbered(textOf(node));
      if (!numbered) return children();
      const reference = { kind: 'numbered', ...numbered } as const;
      return [placeAt(spanOf(node, parsed), reference, { inside: insideOf(node, parsed) })];
    }
    case 'text':
      return bracketPlaces(node, parsed);
    default:
      return children();
  }
}

function placeAt(
  { start, end }: Span,
  reference: NameForm,
  more: Partial<Omit<NamePlace, 'reference' | keyof Span>> = {},
): NamePlace {
  return { reference, start, end, inside: null, shown: '', file: null, isCertain: true, within: [], ...more };
}

function bracketPlaces(node: Nodes & { readonly value: string }, parsed: PlacedText): readonly NamePlace[] {
  const count = [...node.value.matchAll(bracketed())].length;
  if (count === 0) return [];
  const { start, end } = spanOf(node, parsed);
  const matches = [...parsed.text.slice(start, end).matchAll(bracketed())];
  return matches.flatMap(({ 0: whole, index }) => {
    const reference: NameForm = { kind: 'bracketed', ...parseBracketed(whole.replace('\\|', '|')) };
    const span = { start: start + index, end: start + index + whole.length };
    return reference.name === '' ? [] : [placeAt(span, reference, { isCertain: matches.length === count })];
  });
}

function linkPlace(
  node: Extract<Nodes, { type: 'link' | 'definition' }>,
  within: readonly NamePlace[],
  parsed: PlacedText,
): NamePlace {
  const { text } = parsed;
  const span = spanOf(node, parsed);
  const inside = node.type === 'link' ? insideOf(node, parsed) : { start: span.start, end: span.start };
  const from = Math.max(inside.end, text.indexOf('](', inside.end));
  return placeAt(
    span,
    { kind: 'file', path: node.url, text: '' },
    {
      inside: node.type === 'link' ? inside : null,
      shown: node.type === 'link' ? textOf(node) : '',
      file: filePart(node.url, text, from, span.end),
      within,
    },
  );
}

function htmlPlaces(node: Nodes & { readonly value: string }, parsed: PlacedText): readonly NamePlace[] {
  const { start } = spanOf(node, parsed);
  const links = [...node.value.matchAll(/\bhref\s*=\s*(["'])(.*?)\1/gi)];
  return links.flatMap(({ 0: whole, 2: url = '', index }) => {
    if (!isFileReference(url)) return [];
    const span = { start: start + index, end: start + index + whole.length };
    const file = filePart(url, parsed.text, span.start, span.end);
    return [placeAt(span, { kind: 'file', path: url, text: '' }, { file })];
  });
}

/** The name of a file, without its ending, in an address that stands somewhere from `from` to `to`. */
function filePart(url: string, text: string, from: number, to: number): Span | null {
  const [path = ''] = url.split(/[#?]/, 1);
  const last = path.slice(path.lastIndexOf('/') + 1);
  const at = text.indexOf(last, from);
  if (at === -1 || at + last.length > to) return null;
  return { start: at, end: at + last.length - '.md'.length };
}

function spanOf(node: Nodes, { contentStart }: PlacedText): Span {
  return {
    start: contentStart + (node.position?.start.offset ?? 0),
    end: contentStart + (node.position?.end.offset ?? 0),
  };
}

function insideOf(node: Parent & Nodes, parsed: PlacedText): Span {
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!first || !last) return { ...spanOf(node, parsed), end: spanOf(node, parsed).start };
  return { start: spanOf(first, parsed).start, end: spanOf(last, parsed).end };
}
