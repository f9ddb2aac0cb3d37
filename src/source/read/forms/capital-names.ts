import type { Nodes, Root, Text } from 'mdast';
import type { Place } from '../../../language/diagnostic.ts';

/** Words in capitals, such as OPEN DOOR, by which many authors name another pattern. */
export interface CapitalName extends Place {
  readonly name: string;
}

const CAPITALS = /\p{Lu}[\p{Lu}\p{N}]*(?:(?:[\s&/]+|[-’'])\p{Lu}[\p{Lu}\p{N}]*)*/gu;

/** Fewest letters of such a name; shorter words in capitals are abbreviations. */
const FEWEST_LETTERS = 4;
const LONGEST_NAME = 120;
const MOST_NAMES = 300;

/**
 * Finds every run of words in capitals in running text. Headings and code are left out.
 *
 * @param source The Markdown of the tree.
 * @param linesBefore The number of lines of the file before it.
 */
export function findCapitalNames(tree: Root, source: string, linesBefore: number): CapitalName[] {
  const found: CapitalName[] = [];
  const visit = (node: Nodes): void => {
    if (found.length >= MOST_NAMES) return;
    if (node.type === 'text') addNames(node, source, linesBefore, found);
    else if (node.type !== 'heading' && 'children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

function addNames(node: Text, source: string, linesBefore: number, found: CapitalName[]): void {
  const placeOf = placesIn(node, source);
  for (const [run] of node.value.matchAll(CAPITALS)) {
    // A sentence may begin with a word of one letter.
    const whole = run.replace(/^[AI]\s+/, '');
    if (found.length >= MOST_NAMES) return;
    const { line, column } = placeOf(run, run.length - whole.length);
    const name = whole.replace(/\s+/g, ' ');
    if (name.length >= FEWEST_LETTERS && name.length <= LONGEST_NAME)
      found.push({ name, line: line + linesBefore, column });
  }
}

/**
 * Returns a function that finds the runs of a text one after another. They are looked up in the Markdown by their words,
 * because the text has neither indentation nor escapes. Where Markdown writes a word otherwise, that run and all others
 * behind it have the place of the last one that was found.
 */
function placesIn({ position }: Text, source: string): (run: string, skipped: number) => Place {
  let { line = 1, column = 1 } = position?.start ?? {};
  const raw = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  let counted = 0;
  let next = 0;
  let isLost = false;
  let end = raw.indexOf('\n');
  const moveTo = (offset: number): void => {
    for (; end !== -1 && end < offset; end = raw.indexOf('\n', counted)) {
      line++;
      column = 1;
      counted = end + 1;
    }
    column += offset - counted;
    counted = offset;
  };
  return (run, skipped) => {
    let start: number | null = null;
    for (const { 0: word, index } of run.matchAll(/\S+/g)) {
      const at = isLost ? -1 : raw.indexOf(word, next);
      isLost = at === -1;
      if (isLost) break;
      next = at + word.length;
      if (index >= skipped) start ??= at;
    }
    if (start !== null) moveTo(start);
    return { line, column };
  };
}
