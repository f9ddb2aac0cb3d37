import type { Place } from '../diagnostic.ts';

/** The parts of a pattern's form, in their order. */
export const PARTS = [
  'opening',
  'problem',
  'discussion',
  'therefore',
  'solution',
  'closing',
  'references',
] as const;

export type Part = (typeof PARTS)[number];

/**
 * A block of a text, classified by its look. `italic` and `bold` paragraphs are entirely so, `therefore-bold` is
 * “Therefore:” with the solution in the same paragraph, and `figure` is a picture or markup without prose. A paragraph
 * below a heading such as “Problem” is a `named-problem`.
 */
export interface Block extends Place {
  readonly kind:
    | 'italic'
    | 'bold'
    | 'therefore'
    | 'therefore-bold'
    | 'references'
    | 'named-problem'
    | 'named-solution'
    | 'text'
    | 'figure';
}

type Run = readonly [first: number, last: number];

/**
 * Finds the parts among the blocks. Returns the index of each part's first block. A part that is not in its place is
 * looked for elsewhere, so that a moved part does not count as missing.
 */
export function findParts(blocks: readonly Block[]): ReadonlyMap<Part, number> {
  const therefore = blocks.findIndex(({ kind }) => kind === 'therefore' || kind === 'therefore-bold');
  const references = blocks.findIndex(({ kind }) => kind === 'references');
  const bold = runsOf(blocks, 'bold');
  const italic = beforeReferences(runsOf(blocks, 'italic'), references);
  const texts = textsOf(blocks, references);
  const split = therefore === -1 ? withoutTherefore : withTherefore;
  const found: Readonly<Record<Part, number | undefined>> = {
    ...split(bold, italic, texts, therefore, blocks[therefore]?.kind === 'therefore-bold'),
    therefore: therefore === -1 ? undefined : therefore,
    references: references === -1 ? undefined : references,
  };
  const named: Readonly<Partial<Record<Part, number>>> = {
    problem: blocks.findIndex(({ kind }) => kind === 'named-problem'),
    solution: blocks.findIndex(({ kind }) => kind === 'named-solution'),
  };
  const parts = new Map<Part, number>();
  for (const part of PARTS) {
    const byName = named[part] ?? -1;
    const index = byName === -1 ? found[part] : byName;
    if (index !== undefined) parts.set(part, index);
  }
  return parts;
}

/** Returns the parts that are out of order: as few as possible, so that moving them restores the order. */
export function outOfOrder(parts: ReadonlyMap<Part, number>): Part[] {
  const found = [...parts].toSorted(([, a], [, b]) => a - b).map(([part]) => part);
  const ranks = found.map((part) => PARTS.indexOf(part));
  if (ranks.every((rank, at) => at === 0 || rank > (ranks[at - 1] ?? -1))) return [];
  // longest[i] is the longest run of parts in order that ends with the i-th part.
  const longest: Part[][] = [];
  for (const part of found) {
    const before = longest.filter((run) => PARTS.indexOf(run.at(-1) ?? part) < PARTS.indexOf(part));
    longest.push([...(longestOf(before) ?? []), part]);
  }
  const inOrder = longestOf(longest) ?? [];
  return found.filter((part) => !inOrder.includes(part));
}

function longestOf(runs: readonly Part[][]): Part[] | undefined {
  return runs.toSorted((a, b) => b.length - a.length)[0];
}

type Between = Omit<Record<Part, number | undefined>, 'therefore' | 'references'>;

function withTherefore(
  bold: readonly Run[],
  italic: readonly Run[],
  texts: readonly number[],
  therefore: number,
  hasSolution: boolean,
): Between {
  const before = (runs: readonly Run[]) => runs.filter(([first]) => first < therefore);
  const after = (runs: readonly Run[]) => runs.filter(([first]) => first > therefore);
  const movedProblem = hasSolution ? after(bold).find(([first]) => first > therefore + 1) : after(bold)[1];
  const problem = before(bold)[0] ?? movedProblem;
  const movedSolution = before(bold)
    .slice(1)
    .find(([, last]) => last === therefore - 1);
  const solution = hasSolution ? [therefore] : (after(bold)[0] ?? movedSolution);
  const closing = after(italic).at(-1) ?? before(italic).slice(1).at(-1);
  const opening = before(italic)[0] ?? after(italic).slice(0, -1)[0];
  const discussions = texts.filter((index) => index < therefore);
  return {
    opening: opening?.[0],
    problem: problem?.[0],
    discussion:
      discussions.find((index) => index > (problem?.[0] ?? -1)) ??
      discussions[0] ??
      (solution && texts.find((index) => index > (solution[0] ?? -1))),
    solution: solution?.[0],
    closing: closing?.[0],
  };
}

function withoutTherefore(bold: readonly Run[], italic: readonly Run[], texts: readonly number[]): Between {
  const [firstBold, lastBold] = [bold[0], bold.at(-1)];
  const [firstItalic, lastItalic] = [italic[0], italic.at(-1)];
  const aloneIsSolution =
    firstBold !== undefined &&
    texts.some((index) => index < firstBold[0]) &&
    !texts.some((index) => index > firstBold[0]);
  const [problem, solution] =
    bold.length > 1
      ? [firstBold, lastBold]
      : aloneIsSolution
        ? [undefined, firstBold]
        : [firstBold, undefined];
  const firstOther = Math.min(texts[0] ?? Infinity, firstBold?.[0] ?? Infinity);
  const [opening, closing] =
    italic.length > 1
      ? [firstItalic, lastItalic]
      : firstItalic && firstItalic[0] > firstOther
        ? [undefined, firstItalic]
        : [firstItalic, undefined];
  return {
    opening: opening?.[0],
    problem: problem?.[0],
    discussion: texts.find((index) => index > (problem?.[0] ?? -1)) ?? texts[0],
    solution: solution?.[0],
    closing: closing?.[0],
  };
}

/** Joins adjacent blocks of one kind into runs. */
function runsOf(blocks: readonly Block[], kind: Block['kind']): Run[] {
  const runs: [number, number][] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== kind) continue;
    const run = runs.at(-1);
    if (run && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** Italics after the references (for example a note on the licence) count only if nothing else can be meant. */
function beforeReferences(italic: readonly Run[], references: number): readonly Run[] {
  if (references === -1) return italic;
  const before = italic.filter(([first]) => first < references);
  return before.length > 1 ? before : italic;
}

/** Returns the indices of blocks of prose, without the list of references. */
function textsOf(blocks: readonly Block[], references: number): number[] {
  let end = references;
  if (references !== -1) while (blocks[end + 1]?.kind === 'text') end++;
  return blocks.flatMap(({ kind }, index) =>
    kind === 'text' && (references === -1 || index < references || index > end) ? [index] : [],
  );
}
