import { posix } from 'node:path';
import type { Nodes, Parent } from 'mdast';
import { decodeEscapes } from '../../language/decode-escapes.ts';
import { oncePer } from '../../language/once-per.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { NameTable } from '../render/name-table.ts';
import {
  type Reference,
  bracketed,
  isFileReference,
  parseBracketed,
  parseNumbered,
} from '../render/names-in-prose.ts';
import { textOf } from '../render/text-of.ts';
import type { ParsedText, Span } from './parsed-text.ts';

/** A part of a mention that changes with its pattern. */
export interface MentionPart extends Span {
  /** A name, a number, or the name of the pattern's file without its ending. */
  readonly what: 'name' | 'number' | 'file';
  /** Where it is written, which decides what must be escaped. */
  readonly within: 'markdown' | 'brackets' | 'address';
}

/** A place at which a text mentions a pattern. */
export interface Mention extends Span {
  readonly pattern: Pattern;
  readonly reference: Reference;
  /** In the order of the text; none where the mention stays right whatever the pattern is called. */
  readonly parts: readonly MentionPart[];
  /** Whether all parts were found. Otherwise an author must look at it. */
  readonly isClear: boolean;
}

/**
 * Finds every mention of a pattern in a file's text: bold names with numbers, double brackets, and links to files. Each
 * text is searched once for each table of names.
 */
export function findMentions(parsed: ParsedText, names: NameTable): readonly Mention[] {
  return mentionsByName(names)(parsed);
}

const mentionsByName = oncePer((names: NameTable) =>
  oncePer((parsed: ParsedText): readonly Mention[] => searchMentions(parsed, names)),
);

function searchMentions(parsed: ParsedText, names: NameTable): Mention[] {
  const found: Mention[] = [];
  visitText(parsed.tree, { parsed, names, found });
  return found;
}

interface Walk {
  readonly parsed: ParsedText;
  readonly names: NameTable;
  readonly found: Mention[];
}

function visitText(node: Nodes, walk: Walk): void {
  // The heading is the pattern's own name.
  if (node.type === 'heading' && node.depth === 1) return;
  if (noteMention(node, walk)) return;
  if ('children' in node) for (const child of node.children) visitText(child, walk);
}

/** Notes the mention that a node is, if any. Returns whether the node is done with all that it contains. */
function noteMention(node: Nodes, walk: Walk): boolean {
  switch (node.type) {
    case 'link':
    case 'definition':
      return isFileReference(node.url) && noteLink(node, walk);
    case 'html':
      noteHtml(node, walk);
      return true;
    case 'strong': {
      if (node.children.some(({ type }) => type === 'link' || type === 'strong')) return false;
      const numbered = parseNumbered(textOf(node));
      if (!numbered) return false;
      note(
        walk,
        { kind: 'numbered', ...numbered },
        spanOf(node, walk),
        numberedParts(insideOf(node, walk), walk),
      );
      return true;
    }
    case 'text':
      noteBrackets(node, walk);
      return true;
    default:
      return false;
  }
}

/** @param parts The parts of the mention; null where they were not found. */
function note(walk: Walk, reference: Reference, span: Span, parts: readonly MentionPart[] | null): void {
  const pattern = walk.names.resolve(reference, walk.parsed.path);
  if (pattern) walk.found.push({ pattern, reference, ...span, parts: parts ?? [], isClear: parts !== null });
}

/** A name with its number: `Living Documentation (27)`, within the marks of emphasis. */
const NUMBERED = /^(\s*)([^]*?)(\s*\\?[(（])(\d{1,9})\\?[)）]\s*([_*]*)\s*$/;

function numberedParts(span: Span, { parsed }: Walk): MentionPart[] | null {
  const match = NUMBERED.exec(parsed.text.slice(span.start, span.end));
  if (!match) return null;
  const [, before = '', whole = '', open = '', number = '', marks = ''] = match;
  // Marks around name and number stay; those around the name alone are part of it.
  const start = span.start + before.length + (whole.startsWith(marks) ? marks.length : 0);
  const digits = span.start + before.length + whole.length + open.length;
  const name = parsed.text.slice(start, digits - open.length);
  const brackets = name.match(bracketed());
  const inner = brackets?.length === 1 && brackets[0] === name ? nameInBrackets(name, start) : null;
  return [
    inner ?? { what: 'name', within: 'markdown', start, end: start + name.length },
    { what: 'number', within: 'markdown', start: digits, end: digits + number.length },
  ];
}

/** The part of `[[Name]]`, or the label in `[[Name|Label]]`, that readers see. */
function nameInBrackets(whole: string, start: number): MentionPart {
  const bar = whole.indexOf('|');
  const from = bar === -1 ? whole.indexOf('[[') + 2 : bar + 1;
  return { what: 'name', within: 'brackets', start: start + from, end: start + whole.length - 2 };
}

function noteBrackets(node: Nodes & { readonly value: string }, walk: Walk): void {
  const count = [...node.value.matchAll(bracketed())].length;
  if (count === 0) return;
  const { start, end } = spanOf(node, walk);
  const matches = [...walk.parsed.text.slice(start, end).matchAll(bracketed())];
  for (const { 0: whole, index } of matches) {
    const span = { start: start + index, end: start + index + whole.length };
    const reference: Reference = { kind: 'bracketed', ...parseBracketed(whole.replace('\\|', '|')) };
    const pattern = walk.names.resolve(reference, walk.parsed.path);
    if (!pattern || reference.name === '') continue;
    const parts = matches.length === count ? bracketParts(whole, span, pattern) : null;
    note(walk, reference, span, parts);
  }
}

function bracketParts(whole: string, { start }: Span, pattern: Pattern): MentionPart[] {
  const from = whole.startsWith('!') ? 3 : 2;
  const inner = whole.slice(from, -2);
  const bar = inner.search(/\\?\|/);
  const target = bar === -1 ? inner : inner.slice(0, bar);
  const [name = ''] = target.split('#', 1);
  const parts = targetParts(name, start + from, pattern);
  if (bar === -1) return parts;
  const label = inner.slice(bar).replace(/^\\?\|/, '');
  return [...parts, ...labelParts(label, start + from + inner.length - label.length, pattern)];
}

/** The parts of what stands before the section and the label. An alias has none: it stays right. */
function targetParts(text: string, start: number, pattern: Pattern): MentionPart[] {
  const labelled = labelParts(text, start, pattern);
  if (labelled.length > 0) return labelled;
  const at = (what: MentionPart['what'], from: number, length: number): MentionPart[] => [
    { what, within: 'brackets', start: start + from, end: start + from + length },
  ];
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (pattern.status === 'written') {
    const stem = posix.basename(trimmed.replace(/\.md$/i, ''));
    if (isSame(stem, posix.basename(pattern.file, '.md')))
      return at('file', lead + trimmed.replace(/\.md$/i, '').length - stem.length, stem.length);
  }
  return /^\d+$/.test(trimmed) ? at('number', lead, trimmed.length) : [];
}

/** The parts of a text that is the pattern's name, or its name and number. */
function labelParts(text: string, start: number, pattern: Pattern): MentionPart[] {
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const name = (length: number): MentionPart => ({
    what: 'name',
    within: 'brackets',
    start: start + lead,
    end: start + lead + length,
  });
  if (isSame(trimmed, pattern.name)) return [name(trimmed.length)];
  const numbered = parseNumbered(trimmed);
  const digits = /(\d+)[)）]$/.exec(trimmed);
  if (numbered?.id !== pattern.id || !digits) return [];
  const length = /^([^]*?)\s*[(（]\d+[)）]$/.exec(trimmed)?.[1]?.length ?? 0;
  const at = start + lead + digits.index;
  return [
    name(length),
    { what: 'number', within: 'brackets', start: at, end: at + (digits[1]?.length ?? 0) },
  ];
}

function noteLink(node: Extract<Nodes, { type: 'link' | 'definition' }>, walk: Walk): boolean {
  const { text } = walk.parsed;
  const span = spanOf(node, walk);
  const shown = node.type === 'link' ? insideOf(node, walk) : { start: span.start, end: span.start };
  const reference: Reference = { kind: 'file', path: node.url, text: '' };
  const pattern = walk.names.resolve(reference, walk.parsed.path);
  if (!pattern) return false;
  const file = filePart(node.url, text, Math.max(shown.end, text.indexOf('](', shown.end)), span.end);
  const named = node.type === 'link' ? shownParts(shown, textOf(node), pattern, walk) : [];
  note(walk, reference, span, file && [...named, file]);
  return true;
}

/** The parts of a text that readers see as the pattern's name. */
function shownParts(span: Span, plain: string, pattern: Pattern, walk: Walk): readonly MentionPart[] {
  if (isSame(plain, pattern.name)) return [{ what: 'name', within: 'markdown', ...span }];
  return parseNumbered(plain)?.id === pattern.id ? (numberedParts(span, walk) ?? []) : [];
}

/** The name of a file, without its ending, in an address that stands somewhere from `from` to `to`. */
function filePart(url: string, text: string, from: number, to: number): MentionPart | null {
  const [path = ''] = url.split(/[#?]/, 1);
  const last = path.slice(path.lastIndexOf('/') + 1);
  const at = text.indexOf(last, from);
  if (at === -1 || at + last.length > to) return null;
  return { what: 'file', within: 'address', start: at, end: at + last.length - '.md'.length };
}

function noteHtml(node: Nodes & { readonly value: string }, walk: Walk): void {
  const { start } = spanOf(node, walk);
  for (const { 0: whole, 2: url = '', index } of node.value.matchAll(/\bhref\s*=\s*(["'])(.*?)\1/gi)) {
    if (!isFileReference(url)) continue;
    const at = start + index;
    const part = filePart(url, walk.parsed.text, at, at + whole.length);
    note(walk, { kind: 'file', path: url, text: '' }, { start: at, end: at + whole.length }, part && [part]);
  }
}

function spanOf(node: Nodes, { parsed: { contentStart } }: Walk): Span {
  return {
    start: contentStart + (node.position?.start.offset ?? 0),
    end: contentStart + (node.position?.end.offset ?? 0),
  };
}

function insideOf(node: Parent & Nodes, walk: Walk): Span {
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!first || !last) return { ...spanOf(node, walk), end: spanOf(node, walk).start };
  return { start: spanOf(first, walk).start, end: spanOf(last, walk).end };
}

/** Whether two names are the same for whoever looks for a pattern. */
function isSame(a: string, b: string): boolean {
  const fold = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return fold(a) === fold(b) || fold(decodeEscapes(a)) === fold(b);
}
