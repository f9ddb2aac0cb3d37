import { posix } from 'node:path';
import { decodeEscapes } from '../../language/decode-escapes.ts';
import { oncePer } from '../../language/once-per.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { NameTable } from '../render/name-table.ts';
import { type NameForm, bracketed, parseNumbered } from '../render/names-in-prose.ts';
import { type NamePlace, findNamePlaces } from './name-places.ts';
import type { ParsedText, Span } from './parsed-text.ts';

/** A part of a mention that changes with its pattern. */
export interface MentionPart extends Span {
  /** A name, a number, or the name of the pattern's file without its ending. */
  readonly what: 'name' | 'number' | 'file';
  /** Where it is written, which decides what must be escaped. */
  readonly within: 'markdown' | 'brackets' | 'address';
}

/** A place at which a text mentions a pattern. */
export interface MentionPlace extends Span {
  readonly pattern: Pattern;
  readonly reference: NameForm;
  /** In the order of the text; none where the mention stays right whatever the pattern is called. */
  readonly parts: readonly MentionPart[];
  /** Whether all parts were found. Otherwise an author must look at it. */
  readonly isClear: boolean;
}

/**
 * Finds every mention of a pattern in a file's text: bold names with numbers, double brackets, and links to files. Each
 * text is searched once for each table of names.
 */
export function findMentions(parsed: ParsedText, names: NameTable): readonly MentionPlace[] {
  return mentionsByName(names)(parsed);
}

const mentionsByName = oncePer((names: NameTable) =>
  oncePer((parsed: ParsedText): readonly MentionPlace[] => searchMentions(parsed, names)),
);

function searchMentions(parsed: ParsedText, names: NameTable): readonly MentionPlace[] {
  const mentionsAt = (place: NamePlace): readonly MentionPlace[] => {
    const pattern = names.resolve(place.reference, parsed.path);
    if (!pattern) return place.within.flatMap(mentionsAt);
    const parts = partsOf(place, pattern, parsed.text);
    const { reference, start, end } = place;
    return [{ pattern, reference, start, end, parts: parts ?? [], isClear: parts !== null }];
  };
  return findNamePlaces(parsed).flatMap(mentionsAt);
}

/** Returns the parts of a mention; null where they are not found. */
function partsOf(place: NamePlace, pattern: Pattern, text: string): readonly MentionPart[] | null {
  const { reference, inside, shown, file, isCertain, start, end } = place;
  switch (reference.kind) {
    case 'numbered':
      return inside && numberedParts(inside, text);
    case 'bracketed':
      return isCertain ? bracketParts(text.slice(start, end), place, pattern) : null;
    case 'file': {
      if (!file) return null;
      const named = inside ? shownParts(inside, shown, pattern, text) : [];
      return [...named, { what: 'file', within: 'address', start: file.start, end: file.end }];
    }
  }
}

/** A name with its number: `Living Documentation (27)`, within the marks of emphasis. */
const NUMBERED = /^(\s*)([^]*?)(\s*\\?[(（])(\d{1,9})\\?[)）]\s*([_*]*)\s*$/;

function numberedParts(span: Span, text: string): MentionPart[] | null {
  const match = NUMBERED.exec(text.slice(span.start, span.end));
  if (!match) return null;
  const [, before = '', whole = '', open = '', number = '', marks = ''] = match;
  // Marks around name and number stay; those around the name alone are part of it.
  const start = span.start + before.length + (whole.startsWith(marks) ? marks.length : 0);
  const digits = span.start + before.length + whole.length + open.length;
  const name = text.slice(start, digits - open.length);
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

/** The parts of a text that readers see as the pattern's name. */
function shownParts(span: Span, plain: string, pattern: Pattern, text: string): readonly MentionPart[] {
  if (isSame(plain, pattern.name)) return [{ what: 'name', within: 'markdown', ...span }];
  return parseNumbered(plain)?.id === pattern.id ? (numberedParts(span, text) ?? []) : [];
}

/** Whether two names are the same for whoever looks for a pattern. */
function isSame(a: string, b: string): boolean {
  const fold = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return fold(a) === fold(b) || fold(decodeEscapes(a)) === fold(b);
}
