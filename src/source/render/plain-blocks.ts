import type { Heading, Paragraph, Root, RootContent, ThematicBreak } from 'mdast';

type Position = NonNullable<Root['position']>;
type Point = Position['start'];

/**
 * A text without its plain blocks. Most of what people write is plain: paragraphs and headings of letters, digits, spaces
 * and marks of punctuation, and lines of hyphens, between blank lines. The parser looks at each character of these
 * several times, only to find nothing.
 */
export interface PartlyPlain {
  /** What is to be parsed. In the place of each run of plain blocks stands a paragraph of one letter. */
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Plain blocks that follow each other, with blank lines between them. */
interface Run {
  /** The line of the letter in the text that is to be parsed, from 1. */
  readonly line: number;
  readonly blocks: readonly PlainBlock[];
  /** How many lines and characters the run has more than the letter. */
  readonly lines: number;
  readonly characters: number;
}

const LETTER = 'x';

/**
 * A line in which Markdown has nothing to find, wherever it stands after a blank line or a line like it. It begins with
 * a letter, so it continues no list and begins no block, and it ends without a space, which could be a line break.
 */
const PLAIN =
  /^\p{L}(?:[\p{L}\p{M}\p{N} .,;:?!'"()‘’“”„«»–—…/%-]*[\p{L}\p{M}\p{N}.,;:?!'"()‘’“”„«»–—…/%-])?$/u;

/** What stands before the text of a heading, and a line that separates. Each is a block of one line. */
const HEADING = /^(#{1,6}) (?=\p{L})/u;
const BREAK = /^-{3,}$/;

/** An address that is merely written down. */
const ADDRESS = /\/\/|www\./i;

const BLANK = /^[ \t]*$/;

/**
 * What may hold blank lines, so that what follows these is not what it looks like; other ends of lines; and the mark of
 * the byte order, which the parser does not count.
 */
const SPANNING = /```|~~~|\$\$|%%|<(?:[!?]|pre|script|style|textarea)|[\r\0\ufeff]/i;

type PlainBlock = (Heading | Paragraph | ThematicBreak) & {
  readonly position: { readonly start: Place; readonly end: Place };
};

type Place = Point & { readonly offset: number };

/** Sets the plain blocks of a text aside. */
export function setPlainAside(text: string): PartlyPlain {
  if (SPANNING.test(text)) return { text, runs: [] };
  const lines = text.split('\n');
  const kept: string[] = [];
  const runs: Run[] = [];
  let offset = 0;
  for (let index = 0; index < lines.length;) {
    const isBelowBlank = index === 0 || BLANK.test(lines[index - 1] ?? '');
    const run = isBelowBlank ? runAt(lines, index, offset) : null;
    if (run) {
      kept.push(LETTER);
      runs.push({
        line: kept.length,
        blocks: run.blocks,
        lines: run.lines - 1,
        characters: run.length - LETTER.length,
      });
      index += run.lines;
      offset += run.length + 1;
    } else {
      const line = lines[index] ?? '';
      kept.push(line);
      index += 1;
      offset += line.length + 1;
    }
  }
  return { text: kept.join('\n'), runs };
}

/** Reads the run of plain blocks that begins at a line; null if none does. */
function runAt(
  lines: readonly string[],
  first: number,
  offset: number,
): { readonly blocks: readonly PlainBlock[]; readonly lines: number; readonly length: number } | null {
  const blocks: PlainBlock[] = [];
  let end = { line: first, offset };
  for (let next = end; ;) {
    const block = blockAt(lines, next.line, next.offset);
    if (!block) break;
    blocks.push(block);
    const { line, offset } = block.position.end;
    end = { line, offset };
    // Lines are counted from 0 here, so the end's line is the index of the line below.
    next = { line, offset: offset + 1 };
    while (next.line < lines.length && BLANK.test(lines[next.line] ?? ''))
      next = { line: next.line + 1, offset: next.offset + (lines[next.line] ?? '').length + 1 };
  }
  return blocks.length === 0 ? null : { blocks, lines: end.line - first, length: end.offset - offset };
}

/** Reads the plain block that begins at a line and ends at a blank line or with the text; null if none does. */
function blockAt(lines: readonly string[], first: number, offset: number): PlainBlock | null {
  let last = first;
  while (last < lines.length && !BLANK.test(lines[last] ?? '')) last += 1;
  const [line = '', ...others] = lines.slice(first, last);
  const value = [line, ...others].join('\n');
  /** The place of the block without so many characters at its beginning. */
  const from = (skipped: number) => ({
    start: { line: first + 1, column: 1 + skipped, offset: offset + skipped },
    end: { line: last, column: (others.at(-1) ?? line).length + 1, offset: offset + value.length },
  });
  if (others.length === 0) {
    if (BREAK.test(line)) return { type: 'thematicBreak', position: from(0) };
    const [mark = '', { length = 0 } = ''] = HEADING.exec(line) ?? [];
    const title = line.slice(mark.length);
    if (isDepth(length))
      return isPlain(title)
        ? {
            type: 'heading',
            depth: length,
            children: [{ type: 'text', value: title, position: from(mark.length) }],
            position: from(0),
          }
        : null;
  }
  return last > first && isPlain(line) && others.every(isPlain)
    ? {
        type: 'paragraph',
        children: [{ type: 'text', value, position: from(0) }],
        position: from(0),
      }
    : null;
}

function isPlain(line: string): boolean {
  return PLAIN.test(line) && !ADDRESS.test(line);
}

function isDepth(count: number): count is Heading['depth'] {
  return count >= 1 && count <= 6;
}

/**
 * Puts the plain blocks back into the tree of the text without them. Changes the tree in place.
 *
 * @returns Whether each letter was found that stands for blocks. Otherwise the whole text must be parsed.
 */
export function putPlainBack(tree: Root, { runs }: PartlyPlain): boolean {
  if (runs.length === 0) return true;
  const children: RootContent[] = [];
  const shift = { lines: 0, characters: 0 };
  let next = 0;
  for (const block of tree.children) {
    const run = runs[next];
    if (run && block.position?.start.line === run.line) {
      children.push(...run.blocks);
      shift.lines += run.lines;
      shift.characters += run.characters;
      next += 1;
    } else {
      move(block, shift);
      children.push(block);
    }
  }
  if (next < runs.length || !tree.position) return false;
  tree.children = children;
  const { end } = tree.position;
  const last = end.line === runs.at(-1)?.line ? children.at(-1)?.position : undefined;
  tree.position.end = last ? { ...last.end } : moved(end, shift);
  return true;
}

interface Shift {
  readonly lines: number;
  readonly characters: number;
}

interface Placed {
  position?: Position | undefined;
  readonly children?: readonly Placed[];
}

function move(node: Placed, shift: Shift): void {
  if (node.position)
    node.position = { start: moved(node.position.start, shift), end: moved(node.position.end, shift) };
  for (const child of node.children ?? []) move(child, shift);
}

function moved({ line, column, offset = 0 }: Point, { lines, characters }: Shift): Point {
  return { line: line + lines, column, offset: offset + characters };
}
