/**
 * The search index as text, in parts. Each document and each word has a line of its own, so that an index that differs
 * in few documents is made of the one before without reading all of it.
 */
export interface IndexText {
  /** The entries, by the ids of documents. */
  readonly entries: readonly string[];
  /** What the documents have together, as members of an object. */
  readonly head: string;
  /** The number of different tokens in each field, by the ids of documents: `"3":[2,0,5,9]`. */
  readonly lengths: readonly string[];
  /** Which documents hold a word, by the words: `["flow",{"0":[3]}]` (`PackedHolders`). */
  readonly words: readonly string[];
}

/** Writes an index in the form in which MiniSearch 7 writes it (version 2), with packed holders, beside the entries. */
export function writeIndexText({ entries, head, lengths, words }: IndexText): string {
  const averages = JSON.stringify(averagesOf(lengths));
  // All lines are joined once: each time would take as much memory again.
  const text: string[] = [];
  for (const [opening, lines] of [
    ['{"entries":[', entries],
    [`],"words":{${head}${BEFORE_LENGTHS}`, lengths],
    [`},"averageFieldLength":${averages},"storedFields":{},"dirtCount":0,"index":[`, words],
  ] as const) {
    text.push(opening, '\n');
    for (const [at, line] of lines.entries()) text.push(at === 0 ? '' : ',\n', line);
    text.push('\n');
  }
  text.push('],"serializationVersion":2}}');
  return text.join('');
}

const BEFORE_LENGTHS = ',"fieldLength":{';

/** Reads the parts of an index that was written, in which there is at least one document. */
export function readIndexText(text: string): IndexText {
  // Line breaks within texts are written as escapes, and only the last line of several has no comma behind it.
  const [, entries = [], [head = ''] = [], lengths = [], , words = []] = text
    .split(/(?<!,)\n/)
    .map((lines) => (lines === '' ? [] : lines.split(',\n')));
  return { entries, head: head.slice('],"words":{'.length, -BEFORE_LENGTHS.length), lengths, words };
}

/** The average of each field over all documents; none without documents. */
function averagesOf(lengths: readonly string[]): number[] {
  const sums: number[] = [];
  for (const line of lengths) {
    const own = JSON.parse(line.slice(line.indexOf(':') + 1)) as number[];
    for (const [field, length] of own.entries()) sums[field] = (sums[field] ?? 0) + length;
  }
  return sums.map((sum) => sum / lengths.length);
}
