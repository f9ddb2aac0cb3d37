/** What is too much in a text for it to be read in bounded time. */
export interface Excess {
  /** In the text, from 1. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** How much a text may ask of the parser. */
export interface TextBounds {
  readonly lines: number;
  /** List items, quotations, rows and headings. */
  readonly blocks: number;
  /** How deep lists and quotations may stand in each other. */
  readonly levels: number;
  /** Steps that comparing the marks of all paragraphs may take; see `workOf`. */
  readonly work: number;
  /** Characters of one paragraph that has any mark. */
  readonly paragraph: number;
}

/**
 * What micromark 4.0.3 with micromark-extension-gfm 3.0.0 took under Node 20 on one core, for the kinds of text that
 * each bound refuses. Its time grows with the square of the blocks, of the levels and of the marks of one paragraph.
 *
 * - Lines: 10 s for 120 KB of paragraphs of one word.
 * - Blocks: 4 s for 32 KB of list items, 6 s for 48 KB of rows of a table.
 * - Levels: 2 s for 2 KB of quotations within quotations, 10 s for 160 KB of lists within lists.
 * - Work: 2 s for 24 KB of opening brackets, for 60 KB of angle brackets or backticks, for 72 KB of asterisks, each in
 *   one paragraph.
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
 * Finds what would make parsing a text take longer than its size allows, before it is parsed. The parser's time grows
 * with the square of two numbers: of the lines that begin a block (list items, quotations, headings, rows), and of the
 * marks (brackets, asterisks, backticks…) within one paragraph. Text that people write is far below each bound: a
 * paragraph may hold some 2,000 marks. Lines of code and rows of tables count each by itself, so that a drawing in a
 * fence may be large. What is counted is the text alone, so the same text is always refused or always read. Takes time
 * linear in the text.
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

/** What the lines before leave open. */
type Within =
  | { readonly kind: 'nothing' | 'paragraph' | 'table' | 'indented' }
  | { readonly kind: 'fence'; readonly fence: string };

interface Line {
  /** How deep the quotations and list items that begin on it may stand. */
  readonly levels: number;
  /** How many of them, and of other blocks, begin on it. */
  readonly blocks: number;
  /** Whether its marks belong to one paragraph with those of the line before. */
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
  // A list within a list is indented by two columns at least, so the place of a marker tells of levels too.
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
  /** Marks whose partner is looked for to the end of the paragraph. */
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

/** What any paragraph may have; so much is not counted. */
const ORDINARY = { marks: 60, scans: 20 };

/** In steps: marks are compared with each other, and some with every character that follows. */
function workOf({ length, marks, scans }: Marks): number {
  return Math.max(0, marks - ORDINARY.marks) ** 2 + (Math.max(0, scans - ORDINARY.scans) * length) / 8;
}

function excess(line: number, what: string, hint: string): Excess {
  return { line, message: `The text ${what}.`, hint };
}
