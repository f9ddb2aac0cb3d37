/** The reason why a text cannot be read in bounded time. */
export interface Excess {
  /** The line in the text, from 1. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** How much a text may demand of the parser. */
export interface TextBounds {
  readonly lines: number;
  /** List items, quotations, table rows and headings. */
  readonly blocks: number;
  /** How deeply lists and quotations may be nested. */
  readonly levels: number;
  /** Steps that comparing the marks of all paragraphs may take (see `workOf`). */
  readonly work: number;
  /** Characters of one paragraph that contains a mark. */
  readonly paragraph: number;
}

/**
 * Times of micromark 4.0.3 with micromark-extension-gfm 3.0.0 under Node 20 on one core, for the texts that each bound
 * refuses. They grow with the square of the blocks, of the levels, and of the marks of one paragraph.
 *
 * - Lines: 10 s for 120 KB of paragraphs of one word.
 * - Blocks: 4 s for 32 KB of list items, 6 s for 48 KB of table rows.
 * - Levels: 2 s for 2 KB of nested quotations, 10 s for 160 KB of nested lists.
 * - Work: 2 s for 24 KB of opening brackets, for 60 KB of angle brackets or backticks, or for 72 KB of asterisks, each
 * in one paragraph.
 * - Paragraph: 2 s for 300 KB of words after one mark that is never closed.
 */
export const TEXT_BOUNDS: TextBounds = {
  lines: 20_000,
  blocks: 4_000,
  levels: 50,
  work: 4_000_000,
  paragraph: 100_000,
};

const SPLIT = 'Split the file.';

/**
 * Finds the first thing that would make parsing a text take longer than its size allows, before the text is parsed. The
 * parser's time grows with the square of two numbers: the lines that begin a block (list items, quotations, headings,
 * rows), and the marks (brackets, asterisks, backticks…) within one paragraph. Texts that people write are far below
 * each bound: a paragraph may hold some 2,000 marks. Each line of code and each row of a table counts by itself, so a
 * drawing in a fence may be large. Only the text is counted, so the same text is always refused or always read. Takes
 * time linear in the text.
 */
export function findExcess(text: string, bounds: TextBounds = TEXT_BOUNDS): Excess | null {
  const lines = text.split('\n');
  if (lines.length > bounds.lines)
    return excess(bounds.lines + 1, `has more than ${bounds.lines} lines`, SPLIT);
  let blocks = 0;
  let work = 0;
  let within: Within = { kind: 'nothing' };
  let paragraph = NO_MARKS;
  for (const [index, line] of lines.entries()) {
    const seen = lookAt(line, within);
    if (seen.levels > bounds.levels)
      return excess(index + 1, 'is nested too deeply', 'Remove levels of lists and quotations.');
    blocks += seen.blocks;
    if (blocks > bounds.blocks)
      return excess(
        index + 1,
        `has more than ${bounds.blocks} list items, quotations, rows and headings`,
        SPLIT,
      );
    within = seen.within;
    const before = seen.goesOn ? paragraph : NO_MARKS;
    paragraph = addMarks(before, line);
    work += workOf(paragraph) - workOf(before);
    if (within.kind === 'paragraph' && paragraph.marks > 0 && paragraph.length > bounds.paragraph)
      return excess(
        index + 1,
        `has a paragraph of more than ${bounds.paragraph} characters`,
        'Divide the paragraph by blank lines, or put it into a block of code.',
      );
    if (work > bounds.work)
      return excess(
        index + 1,
        'has too many marks (brackets, asterisks, backticks and the like) in one paragraph',
        'Divide the paragraph by blank lines, or put it into a block of code.',
      );
  }
  return null;
}

/** What the preceding lines leave open. */
type Within =
  | { readonly kind: 'nothing' | 'paragraph' | 'table' | 'indented' }
  | { readonly kind: 'fence'; readonly fence: string };

interface Line {
  /** How deeply the quotations and list items that begin on this line may be nested. */
  readonly levels: number;
  /** How many quotations, list items and other blocks begin on this line. */
  readonly blocks: number;
  /** Whether its marks belong to the same paragraph as those of the preceding line. */
  readonly goesOn: boolean;
  readonly within: Within;
}

const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*/;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const DELIMITER_ROW = /^[ \t]*[|:-][ \t|:-]*$/;

function lookAt(line: string, before: Within): Line {
  const [containers = ''] = CONTAINERS.exec(line) ?? [];
  const rest = line.slice(containers.length);
  const fence = FENCE.exec(rest)?.[1];
  if (before.kind === 'fence') {
    const within = fence?.startsWith(before.fence) ? ({ kind: 'nothing' } as const) : before;
    return { levels: 0, blocks: 0, goesOn: false, within };
  }
  const markers = containers.match(/[>.)+*-]/g)?.length ?? 0;
  // A nested list is indented by at least two columns, so the column of a marker bounds its level too.
  const columns = containers.replaceAll('\t', '    ').length;
  const levels = markers === 0 ? 0 : Math.max(markers, Math.floor(columns / 2) - 1);
  const blocks = markers + Number(/^[ \t]*[#=~`<[:-]|\|/.test(rest));
  const as = (goesOn: boolean, next: Within): Line => ({ levels, blocks, goesOn, within: next });
  if (fence !== undefined) return as(false, { kind: 'fence', fence });
  if (rest.trim() === '') return as(false, { kind: 'nothing' });
  if (before.kind === 'table' || (rest.includes('|') && DELIMITER_ROW.test(rest)))
    return as(false, { kind: 'table' });
  if (before.kind !== 'paragraph' && /^(?: {4}|\t)/.test(line)) return as(false, { kind: 'indented' });
  const interrupts = markers > 0 || /^ {0,3}(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)/.test(rest);
  return as(before.kind === 'paragraph' && !interrupts, { kind: 'paragraph' });
}

interface Marks {
  readonly length: number;
  readonly marks: number;
  /** Marks whose partner the parser looks for up to the end of the paragraph. */
  readonly scans: number;
}

const NO_MARKS: Marks = { length: 0, marks: 0, scans: 0 };

function addMarks({ length, marks, scans }: Marks, line: string): Marks {
  return {
    length: length + line.length,
    marks: marks + (line.match(/[*_~[\]<&`|@\\]|www\.|:\/\//g)?.length ?? 0),
    scans: scans + (line.match(/<|`+|\]\(/g)?.length ?? 0),
  };
}

/** Marks and scans that any paragraph may have. They are not counted. */
const ORDINARY = { marks: 60, scans: 20 };

/**
 * Estimates the parser's work in steps: marks are compared with each other, and some with every character that follows.
 */
function workOf({ length, marks, scans }: Marks): number {
  return Math.max(0, marks - ORDINARY.marks) ** 2 + (Math.max(0, scans - ORDINARY.scans) * length) / 8;
}

function excess(line: number, what: string, hint: string): Excess {
  return { line, message: `The text ${what}.`, hint };
}
